"""Bare ISO 8601 literals in timers: `PT24H`, `P3D`, `2026-04-13T09:00:00+02:00`."""

import re
from datetime import UTC, datetime, timedelta

from service.domain.clock import STOCKHOLM

_DURATION = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*")


def is_literal(text: str) -> bool:
    """Whether a timer's text is a literal; anything else is FEEL."""
    return bool(_MOMENT.fullmatch(text)) or (text.startswith("P") and bool(_DURATION.fullmatch(text)))


def moment_of(text: str, armed_at: datetime) -> datetime:
    """The instant (UTC) that a literal names, a duration counted from `armed_at`.

    Weeks and days are calendar days in Europe/Stockholm at the same clock time; hours, minutes and
    seconds are elapsed time. A moment without a zone, an empty or a zero duration raises ValueError.
    """
    if _MOMENT.fullmatch(text):
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError(f"Tidpunkten {text} saknar tidszon: skriv till exempel {text}+01:00.")
        return moment.astimezone(UTC)
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in _parts(text))
    local = armed_at.astimezone(STOCKHOLM).replace(tzinfo=None) + timedelta(weeks=weeks, days=days)
    start = local.replace(tzinfo=STOCKHOLM).astimezone(UTC) if weeks or days else armed_at.astimezone(UTC)
    return start + timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _parts(text: str) -> tuple[str | None, ...]:
    found = _DURATION.fullmatch(text)
    if not found or not any(int(part or 0) for part in found.groups()):
        raise ValueError(f"{text} är ingen tid: skriv till exempel PT24H, P3D eller PT30M.")
    return found.groups()
