"""Which months are shown, and what else one may choose: the latest twelve, a year, a quarter or a month."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from service.domain.swedish import MONTHS
from service.followup import Period
from service.followup.period import next_month

LATEST = "senaste"
_PERIOD = re.compile(r"(20[0-9]{2})(?:-(?:k([1-4])|(0[1-9]|1[0-2])))?")
_YEARS, _QUARTERS, _MONTHS = 3, 6, 14


@dataclass(frozen=True)
class Choice:
    value: str  #: "2026", "2026-k2", "2026-04" or LATEST
    name: str
    current: bool = False


@dataclass(frozen=True)
class Chosen:
    value: str
    name: str  #: "april 2026"
    period: Period


def chosen(text: str, today: date) -> Chosen:
    """The latest twelve months when nothing that can be read is said, or what has not begun."""
    found = _PERIOD.fullmatch(text)
    period = _period(found) if found else None
    if period is None or period.first > today:
        return Chosen(LATEST, name_of(LATEST), Period(_back(today.replace(day=1), 11), next_month(today)))
    return Chosen(text, name_of(text), period)


def choices(current: Chosen, today: date) -> list[tuple[str, list[Choice]]]:
    """(heading, choices), the newest first; with the shown one, however old."""
    month = today.replace(day=1)
    years = [str(today.year - back) for back in range(_YEARS)]
    quarters = list(dict.fromkeys(_quarter(_back(month, 3 * back)) for back in range(_QUARTERS)))
    months = [f"{_back(month, back):%Y-%m}" for back in range(_MONTHS)]
    known = {LATEST, *years, *quarters, *months}
    asked = [] if current.value in known else [current.value]
    groups = (("", [LATEST, *asked]), ("År", years), ("Kvartal", quarters), ("Månad", months))
    return [(head, list(_named(values, current.value))) for head, values in groups]


def name_of(value: str) -> str:
    """ "kvartal 2 2026"."""
    if value == LATEST:
        return "senaste tolv månaderna"
    year, _, part = value.partition("-")
    if not part:
        return f"år {year}"
    return f"kvartal {part[1]} {year}" if part.startswith("k") else f"{MONTHS[int(part) - 1]} {year}"


def _period(found: re.Match[str]) -> Period:
    year, quarter, month = int(found[1]), found[2], found[3]
    if month:
        first = date(year, int(month), 1)
        return Period(first, next_month(first))
    first = date(year, 3 * int(quarter) - 2 if quarter else 1, 1)
    return Period(first, _back(first, -3 if quarter else -12))


def _back(month: date, months: int) -> date:
    """The first day of the month so many months earlier; later for a number below zero."""
    years, place = divmod(month.year * 12 + month.month - 1 - months, 12)
    return date(years, place + 1, 1)


def _quarter(month: date) -> str:
    return f"{month.year}-k{(month.month + 2) // 3}"


def _named(values: list[str], current: str) -> Iterator[Choice]:
    for value in values:
        yield Choice(value, name_of(value), value == current)
