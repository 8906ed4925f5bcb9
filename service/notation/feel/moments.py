"""Dates, moments, times of day and durations: reading, writing, adding.

A moment without zone is Swedish time, and every moment becomes UTC as soon as it is read: two moments in
one zone are compared by the clock on the wall in Python, which is wrong twice a year.
Days are days in the calendar of Sweden, hours are elapsed: P3D keeps the clock on the wall, PT72H does not.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import total_ordering
from typing import TypeAlias, TypeVar

from service.domain.clock import STOCKHOLM


@dataclass(frozen=True, slots=True, order=True)
class Months:
    """A duration of years and months."""

    count: int

    def __str__(self) -> str:
        years, months = divmod(abs(self.count), 12)
        written = (f"{years}Y" if years else "") + (f"{months}M" if months or not years else "")
        return f"{'-' if self.count < 0 else ''}P{written}"


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Days:
    """A duration of days and time. P1D and PT24H are equal, but do not move a moment alike."""

    days: int
    rest: timedelta

    @property
    def total(self) -> timedelta:
        return timedelta(days=self.days) + self.rest

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Days) and self.total == other.total

    def __lt__(self, other: "Days") -> bool:
        return self.total < other.total

    def __hash__(self) -> int:
        return hash(self.total)

    def __str__(self) -> str:
        return _written(self)


_Day = TypeVar("_Day", date, datetime)
Moment: TypeAlias = date | datetime | time | Months | Days

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}:\d{2}(\.\d{1,6})?", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:\d{2}|@Europe/Stockholm)?",
    re.ASCII,
)
_MONTHS = re.compile(r"(-?)P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?", re.ASCII)
_DAYS = re.compile(
    r"(-?)P(?=\d|T\d)(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,6})?)S)?)?",
    re.ASCII,
)


def read_date(text: str) -> date | None:
    """`2026-04-13`; None for anything else."""
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def read_time(text: str) -> time | None:
    """`12:00:00`, Swedish time of day; None for anything else."""
    try:
        return time.fromisoformat(text) if _TIME.fullmatch(text) else None
    except ValueError:
        return None


def read_moment(text: str) -> datetime | None:
    """`2026-04-13T12:00:00`, with Z, an offset or @Europe/Stockholm; UTC. None for anything else."""
    match = _MOMENT.fullmatch(text)
    if match is None:
        return None
    zone = (match[2] or "").replace("@Europe/Stockholm", "")
    try:
        return in_utc(datetime.fromisoformat(match[1] + zone))
    except (ValueError, OverflowError):
        return None


def read_duration(text: str) -> Months | Days | None:
    """`P1Y2M` or `P3DT4H`; None for anything else (FEEL does not mix months with days)."""
    if match := _MONTHS.fullmatch(text):
        count = int(match[2] or 0) * 12 + int(match[3] or 0)
        return Months(-count if match[1] else count)
    if match := _DAYS.fullmatch(text):
        hours, minutes, seconds = int(match[3] or 0), int(match[4] or 0), float(match[5] or 0)
        found = Days(int(match[2] or 0), timedelta(hours=hours, minutes=minutes, seconds=seconds))
        return negative(found) if match[1] else found
    return None


def read_any(text: str) -> Moment | None:
    """What stands after @."""
    for read in (read_date, read_moment, read_time, read_duration):
        if (found := read(text)) is not None:
            return found
    return None


def in_utc(moment: datetime) -> datetime:
    """The same moment in UTC. Without zone it is Swedish time."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=STOCKHOLM)).astimezone(UTC)


def in_sweden(moment: datetime) -> datetime:
    return in_utc(moment).astimezone(STOCKHOLM)


def negative(duration: Months | Days) -> Months | Days:
    if isinstance(duration, Months):
        return Months(-duration.count)
    return Days(-duration.days, -duration.rest)


def moved(start: date | datetime, duration: Months | Days) -> date | datetime:
    """A date or a moment later (or earlier) by a duration. Raises OverflowError or ValueError."""
    if isinstance(start, datetime):
        local = in_sweden(start)
        if isinstance(duration, Months):
            return in_utc(_months_later(local, duration.count))
        there = local.replace(tzinfo=None) + timedelta(days=duration.days)
        same_clock = in_utc(there) if duration.days else in_utc(start)
        return same_clock + duration.rest
    if isinstance(duration, Months):
        return _months_later(start, duration.count)
    return start + timedelta(days=duration.total // timedelta(days=1))


def _months_later(start: _Day, months: int) -> _Day:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(year)
    return start.replace(year=year, month=month + 1, day=min(start.day, monthrange(year, month + 1)[1]))


def _written(duration: Days) -> str:
    total = duration.total
    size = abs(total)
    hours, rest = divmod(size.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    fraction = f".{size.microseconds:06}".rstrip("0") if size.microseconds else ""
    clock = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M")) if n)
    clock += f"{seconds}{fraction}S" if seconds or fraction else ""
    days = f"{size.days}D" if size.days else ""
    whole = days + (f"T{clock}" if clock else "") or "T0S"
    return f"{'-' if total < timedelta() else ''}P{whole}"
