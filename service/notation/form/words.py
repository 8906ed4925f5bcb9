"""An answer as people read it: with the form's labels and units, in Swedish."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from service.domain.facts import Value
from service.domain.people import UnitId
from service.domain.swedish import swedish_date, swedish_moment
from service.notation.form.component import Field

Units = Mapping[UnitId, str]


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
        return "\n".join(
            _line(*numbered) for numbered in enumerate(rows_in_words(field, value, units), start=1)
        )
    if field.files:
        return ", ".join(str(each["namn"]) for each in value if isinstance(each, dict))
    labels = dict(field.options)
    return ", ".join(labels.get(str(each), str(each)) for each in value)


def rows_in_words(field: Field, value: Value, units: Units) -> list[dict[str, str]]:
    """Label -> words, of the cells that say something. An unticked box says nothing in a row."""
    rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
    said = [{each.label: _cell(each, row.get(each.key), units) for each in columns_of(field)} for row in rows]
    return [{label: text for label, text in row.items() if text} for row in said]


def _cell(field: Field, value: Value, units: Units) -> str:
    return "" if value is False else words(field, value, units)


def columns_of(field: Field) -> list[Field]:
    return [column for column in field.rows.columns if isinstance(column, Field)] if field.rows else []


def _line(place: int, row: Mapping[str, str]) -> str:
    return f"{place}. " + ". ".join(f"{label}: {text}" for label, text in row.items())
