"""Values back to what an HTML form would post: to show again what is already known."""

from datetime import date, datetime
from decimal import Decimal

from service.domain.clock import STOCKHOLM
from service.domain.facts import Value
from service.notation.form.component import Field


def posted(field: Field, value: Value) -> tuple[str, ...]:
    """The texts that `Form.validate` reads as this value; empty for None and an unticked box.

    A moment is Swedish civil time, with its offset only in the hour that comes twice.
    """
    if value is None or value is False or isinstance(value, dict):
        return ()
    if isinstance(value, list):
        return tuple(text for item in value for text in posted(field, item))
    return (_text(value),)


def _text(value: bool | int | Decimal | str | date) -> str:
    if isinstance(value, datetime):
        return _civil(value)
    if isinstance(value, date):
        return value.isoformat()
    if value is True:
        return "true"
    return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)


def _civil(moment: datetime) -> str:
    local = moment.astimezone(STOCKHOLM)
    text = local.isoformat(timespec="minutes")
    return text if local.fold else text[:16]
