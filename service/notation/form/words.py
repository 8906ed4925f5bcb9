"""An answer as people read it: with the form's labels and units, in Swedish."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from service.domain.facts import Value
from service.domain.people import UnitId
from service.domain.swedish import swedish_date, swedish_moment
from service.notation.form.component import Field


def words(field: Field, value: Value, units: Mapping[UnitId, str]) -> str:
    """Empty for no answer."""
    labels = dict(field.options)
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
            return ", ".join(labels.get(str(each), str(each)) for each in value)
        case Decimal():
            return f"{str(value).replace('.', ',')} {field.suffix}".rstrip()
        case _:
            text = str(value)
            label = units.get(UnitId(text), text) if field.unit_role else labels.get(text, text)
            return f"{label} {field.suffix}".rstrip()
