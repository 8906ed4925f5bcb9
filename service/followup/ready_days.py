"""Days as ready for discharge: sum and mean for each municipality and month, with a forecast.

1. A patient counts in the month in which the patient left, with all days after the day of the notice.
2. The forecast is for the month that runs. It adds those who wait now, as if each of them left on the planned
   day, or today if that day has passed or nobody has said one. Who is planned to leave in a later month is
   not counted, nor is anybody who is not ready yet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from service.followup.material import FollowedCase
from service.followup.period import Period, next_month
from service.followup.small_numbers import Count, Group, told


@dataclass(frozen=True)
class Mean:
    patients: Count
    days: int | None  #: None: too few patients to tell
    mean: Decimal | None  #: days for each patient


@dataclass(frozen=True)
class ReadyMonth:
    municipality: str  #: empty: it is not settled which
    month: date
    left: Mean
    forecast: Mean | None  #: only for the month that runs


@dataclass(frozen=True)
class _Stay:
    municipality: str
    person: int
    days: int


def ready_days(cases: Iterable[FollowedCase], period: Period, today: date, least: int) -> list[ReadyMonth]:
    """By municipality, then month; every municipality that has somebody has every month."""
    noticed = [case for case in cases if case.main and case.ready is not None]
    months = period.months(today)
    stays = {month: [*_left(noticed, month)] for month in months}
    expected = {month: [*stays[month], *_expected(noticed, today)] for month in months if _runs(month, today)}
    everybody = (stay for found in (*stays.values(), *expected.values()) for stay in found)
    names = sorted({stay.municipality for stay in everybody}, key=lambda name: (not name, name))
    known = {month: _means(stays[month], names, least) for month in months}
    forecasts = {month: _means(found, names, least) for month, found in expected.items()}
    return [
        ReadyMonth(name, month, known[month][place], forecasts[month][place] if month in forecasts else None)
        for place, name in enumerate(names)
        for month in months
    ]


def _left(cases: Iterable[FollowedCase], month: date) -> Iterable[_Stay]:
    for case in cases:
        if case.left and month <= case.left < next_month(month):
            yield _Stay(case.municipality, case.person, len(case.ready or ()))


def _expected(cases: Iterable[FollowedCase], today: date) -> Iterable[_Stay]:
    for case in cases:
        leaves = max(case.planned or today, today)
        if case.waits and leaves < next_month(today):
            yield _Stay(case.municipality, case.person, len(case.ready or ()) + (leaves - today).days)


def _means(stays: Sequence[_Stay], names: Sequence[str], least: int) -> list[Mean]:
    by_name = [[stay for stay in stays if stay.municipality == name] for name in names]
    counts, _ = told([Group.of([stay.person for stay in some]) for some in by_name], least)
    return [_mean(some, count) for some, count in zip(by_name, counts, strict=True)]


def _mean(stays: Sequence[_Stay], patients: Count) -> Mean:
    if not patients.number:
        return Mean(patients, None, None)
    days = sum(stay.days for stay in stays)
    return Mean(patients, days, Decimal(days) / patients.number)


def _runs(month: date, today: date) -> bool:
    return month <= today < next_month(month)
