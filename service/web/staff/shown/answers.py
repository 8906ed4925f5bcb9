"""An answer as people read it: in words, and rows as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from service.domain.facts import Value
from service.domain.people import UnitId
from service.domain.swedish import swedish_date, swedish_moment
from service.notation.form import Field
from service.web.layout.words import file_size

Units = Mapping[UnitId, str]


@dataclass(frozen=True)
class Cell:
    text: str
    earlier: Sequence[str] = ()  #: what stood here before, the latest first


@dataclass(frozen=True)
class Grid:
    """Answers with a heading for each row and each column."""

    heads: Sequence[str]  #: of the columns, after that of the rows
    rows: Sequence[tuple[str, Sequence[Cell]]]  #: heading, cells


@dataclass(frozen=True)
class KnownFile:
    number: str
    name: str
    size: str  #: "1,2 MB"


def words(field: Field, value: Value, units: Units) -> str:
    """Empty for no answer. Rows are lines: "1. Mål: Gå i trappor. Ansvarig: Kommunen"."""
    match value:
        case None | "":
            return ""
        case bool():
            return "Ja" if value else "Nej"
        case datetime():
            return swedish_moment(value)
        case date():
            return swedish_date(value)
        case list():
            return _listed(field, value, units)
        case Decimal():
            return f"{str(value).replace('.', ',')} {field.suffix}".rstrip()
        case _:
            text = str(value)
            label = units.get(UnitId(text), text) if field.unit_role else dict(field.options).get(text, text)
            return f"{label} {field.suffix}".rstrip()


def _listed(field: Field, value: list[Value], units: Units) -> str:
    if field.rows:
        return "\n".join(_line(*numbered) for numbered in enumerate(_rows(field, value, units), start=1))
    if field.files:
        return ", ".join(file.name for file in files_in(field, value))
    labels = dict(field.options)
    return ", ".join(labels.get(str(each), str(each)) for each in value)


def files_in(field: Field, value: Value) -> list[KnownFile]:
    """The files that an answer names; none for any other answer."""
    if not field.files or not isinstance(value, list):
        return []
    named = [each for each in value if isinstance(each, dict)]
    return [
        KnownFile(str(each["id"]), str(each["namn"]), file_size(int(str(each["storlek"])))) for each in named
    ]


def grid_of_rows(field: Field, value: Value, units: Units) -> Grid | None:
    """The rows of a list, in columns that somebody has written in; None for any other answer."""
    if not field.rows:
        return None
    rows = _rows(field, value, units)
    said = {label for row in rows for label in row}
    heads = [each.label for each in _columns(field) if each.label in said]
    return Grid(
        ["Rad", *heads],
        [
            (str(place), [Cell(row.get(head, "")) for head in heads])
            for place, row in enumerate(rows, start=1)
        ],
    )


def grid_of_cells(cells: Sequence[tuple[Field, str, Sequence[str]]]) -> Grid:
    """The answers of a table of questions: (field, text, what stood there before)."""
    heads = list(dict.fromkeys(field.label for field, _, _ in cells))
    rows = {field.heading: dict.fromkeys(heads, Cell("")) for field, _, _ in cells}
    for field, text, earlier in cells:
        rows[field.heading][field.label] = Cell(text, earlier)
    return Grid(["Fråga", *heads], [(heading, list(row.values())) for heading, row in rows.items()])


def _rows(field: Field, value: Value, units: Units) -> list[dict[str, str]]:
    """Label -> words, of the cells that say something. An unticked box says nothing in a row."""
    rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
    said = [{each.label: _cell(each, row.get(each.key), units) for each in _columns(field)} for row in rows]
    return [{label: text for label, text in row.items() if text} for row in said]


def _cell(field: Field, value: Value, units: Units) -> str:
    return "" if value is False else words(field, value, units)


def _columns(field: Field) -> list[Field]:
    return [column for column in field.rows.columns if isinstance(column, Field)] if field.rows else []


def _line(place: int, row: Mapping[str, str]) -> str:
    return f"{place}. " + ". ".join(f"{label}: {text}" for label, text in row.items())
