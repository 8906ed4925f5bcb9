"""Which month is shown, and which others one may go to."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from service.domain.swedish import MONTHS
from service.payment.month import next_month

_MONTH = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])")
_CHOICES = 14


@dataclass(frozen=True)
class Month:
    value: str  #: "2026-04"
    name: str  #: "april 2026"
    current: bool = False


def chosen(text: str, today: date) -> date:
    """The first day of the month; this month's when nothing that can be read is said, or one to come."""
    found = _MONTH.fullmatch(text)
    this = today.replace(day=1)
    return min(date(int(found[1]), int(found[2]), 1), this) if found else this


def choices(month: date, today: date) -> list[Month]:
    """The latest months, the newest first; with the shown one, however old."""
    found = [today.replace(day=1)]
    while len(found) < _CHOICES:
        found.append(before(found[-1]))
    if month not in found:
        found.append(month)
    return [_named(each, month) for each in found]


def neighbours(month: date, today: date) -> tuple[Month | None, Month | None]:
    """The month before, as far back as the choices go, and the one after unless it has not come."""
    earlier, later = f"{before(month):%Y-%m}", next_month(month)
    listed = {each.value: each for each in choices(month, today)}
    return listed.get(earlier), _named(later, month) if later <= today else None


def before(month: date) -> date:
    return (month.replace(day=1) - timedelta(days=1)).replace(day=1)


def name_of(month: date) -> str:
    return f"{MONTHS[month.month - 1]} {month.year}"


def _named(month: date, shown: date) -> Month:
    return Month(f"{month:%Y-%m}", name_of(month), month == shown)
