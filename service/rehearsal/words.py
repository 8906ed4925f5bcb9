"""Values as a scenario writes them: ja, nej, 2026-04-13, 2026-04-13 09:00, 3,5, or text."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from marshmallow import ValidationError

from service.domain.clock import STOCKHOLM
from service.domain.facts import Value
from service.notation.form.moments import read_date, read_moment
from service.rehearsal.failure import Failed

_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,8})([.,][0-9]{1,9})?")  # longer ones are identity numbers
_LENGTH = re.compile(r"([0-9]{1,5}) (minut|timm|dag)(?:er|e|ar)?")
_YES_NO = {"ja": True, "nej": False}


def moment(text: str) -> datetime:
    """`2026-04-13 09:00` on a Swedish clock, as UTC. Raises Failed."""
    try:
        return read_moment(text)
    except ValidationError as error:
        raise Failed(f'Tidpunkten "{text}" går inte att läsa. {error.messages[0]}') from error


def later(start: datetime, length: str) -> datetime:
    """`24 timmar` and `5 minuter` as elapsed time; `3 dagar` as days of the calendar in Sweden."""
    parts = _LENGTH.fullmatch(length)
    if parts is None:
        raise Failed(f'Tiden "{length}" går inte att läsa. Skriv till exempel "24 timmar" eller "3 dagar".')
    amount = int(parts[1])
    if parts[2] == "dag":
        return (start.astimezone(STOCKHOLM) + timedelta(days=amount)).astimezone(UTC)  # same wall clock
    return start + timedelta(**{"minutes" if parts[2] == "minut" else "hours": amount})


def value(text: str) -> Value:
    """What a fact is when no form says which kind it has. Empty is None."""
    if not text:
        return None
    if text in _YES_NO:
        return _YES_NO[text]
    readings: tuple[Callable[[str], date], ...] = (read_moment, read_date)
    for read in readings:
        with suppress(ValidationError):
            return read(text)
    return number(text) if _NUMBER.fullmatch(text) else text


def number(text: str) -> int | Decimal:
    found = Decimal(text.replace(",", "."))
    return int(found) if found == found.to_integral_value() else found


def worded(found: Value) -> str:
    """A value as a scenario would write it."""
    match found:
        case None:
            return ""
        case bool():
            return "ja" if found else "nej"
        case datetime():
            return f"{found.astimezone(STOCKHOLM):%Y-%m-%d %H:%M}"
        case Decimal():
            return f"{found:f}".replace(".", ",")
        case list():
            return ", ".join(worded(item) for item in found)
        case dict():
            return "; ".join(
                f"{key}: {worded(item)}" for key, item in found.items() if item not in (None, [])
            )
    return str(found)


def same(found: Value, text: str) -> bool:
    """Whether the text says this value, in any of the ways it may be written."""
    if worded(found) == text:
        return True
    if isinstance(found, list):
        return sorted(worded(item) for item in found) == sorted(listed(text))
    return not isinstance(found, str) and found == value(text)


def listed(text: str) -> list[str]:
    """What stands between commas."""
    return [part.strip() for part in text.split(",") if part.strip()]
