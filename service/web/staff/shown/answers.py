"""Answers that are more than words: rows as a table, and files to open."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.facts import Value
from service.notation.form import Field
from service.notation.form.words import Units, columns_of, rows_in_words
from service.web.layout.words import file_size


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
    rows = rows_in_words(field, value, units)
    said = {label for row in rows for label in row}
    heads = [each.label for each in columns_of(field) if each.label in said]
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
