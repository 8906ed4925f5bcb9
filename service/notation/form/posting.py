"""Values back to what an HTML form would post: to show again what is already known."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from service.domain.clock import STOCKHOLM
from service.domain.facts import Value
from service.notation.form.component import Field
from service.notation.form.rows import flat


def posted(field: Field, value: Value) -> tuple[str, ...]:
    """The texts that `Form.validate` reads as this value; empty for None and an unticked box.

    A moment is Swedish civil time, with its offset only in the hour that comes twice.
    """
    if field.files:
        return tuple(str(file.get("id")) for file in _contexts(value))
    if value is None or value is False or isinstance(value, dict):
        return ()
    if isinstance(value, list):
        return tuple(text for item in value for text in posted(field, item))
    return (_text(value),)


def posted_by_name(field: Field, value: Value) -> Mapping[str, Sequence[str]]:
    """The same under the names that they are posted by: one, or for rows one for each cell."""
    if field.rows is None:
        return {field.key: posted(field, value)}
    rows = _contexts(value)
    columns = [column for column in field.rows.columns if isinstance(column, Field)]
    return dict(
        flat(field.key, [{each.key: posted(each, row.get(each.key)) for each in columns} for row in rows])
    )


def _contexts(value: Value) -> list[dict[str, Value]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


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
