"""A stretch of whole months, in Swedish days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from service.domain.clock import STOCKHOLM
from service.domain.swedish import stockholm_time


@dataclass(frozen=True)
class Period:
    first: date  #: the first day of its first month
    after: date  #: the first day of the month after it

    @property
    def start(self) -> datetime:
        return _midnight(self.first)

    @property
    def end(self) -> datetime:
        """The first instant that is not in it."""
        return _midnight(self.after)

    def holds(self, moment: datetime | None) -> bool:
        return moment is not None and self.start <= moment < self.end

    def months(self, today: date) -> list[date]:
        """The first day of each month that has begun."""
        return [month for month in self._months() if month <= today]

    def _months(self) -> Iterator[date]:
        month = self.first
        while month < self.after:
            yield month
            month = next_month(month)


def next_month(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1)


def month_of(moment: datetime) -> date:
    return stockholm_time(moment).date().replace(day=1)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=STOCKHOLM).astimezone(UTC)
