"""What is known of a case: facts by name, with values that survive storage unchanged.

Facts belong to the case, not to a token of the diagram, so two branches never fight over them.
A dotted name is a field of a context: `tid.underrattelse` is `tid` → `underrattelse` in an expression.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

Value: TypeAlias = "bool | int | Decimal | str | date | datetime | list[Value] | dict[str, Value] | None"
Facts: TypeAlias = Mapping[str, Value]


STARTED_BY = "startad_av"  #: startad_av.<process>: the role of the unit that started an any-time diagram


def started_by(process: str, role: str | None) -> Facts:
    """What is known of an any-time diagram besides its form's answers: whom it may have to answer."""
    return {f"{STARTED_BY}.{process}": role} if role else {}


def nested(facts: Facts) -> dict[str, Value]:
    """Facts as the context an expression sees: {"tid.a": 1} becomes {"tid": {"a": 1}}."""
    context: dict[str, Value] = {}
    for name, value in facts.items():
        *path, last = name.split(".")
        place: dict[str, Any] = context
        for step in path:
            place = place.setdefault(step, {})
        place[last] = value
    return context


def to_json(value: Value) -> Any:
    """A value as plain JSON. Moments are kept in UTC; what JSON lacks is tagged, never guessed."""
    match value:
        case datetime():
            return {"$moment": value.astimezone(UTC).isoformat()}
        case date():
            return {"$date": value.isoformat()}
        case Decimal():
            return {"$number": str(value)}
        case list():
            return [to_json(item) for item in value]
        case dict():
            return {key: to_json(item) for key, item in value.items()}
        case _:
            return value


def from_json(stored: Any) -> Value:
    """The inverse of `to_json`."""
    match stored:
        case {"$moment": str(text)}:
            return datetime.fromisoformat(text)
        case {"$date": str(text)}:
            return date.fromisoformat(text)
        case {"$number": str(text)}:
            return Decimal(text)
        case list():
            return [from_json(item) for item in stored]
        case dict():
            return {key: from_json(item) for key, item in stored.items()}
        case _:
            return stored  # type: ignore[no-any-return]
