"""Every day of five years, counted a second time in another way: day by day, on naive dates, with a library.

The oracle knows neither the calendar's code nor the time zone database: it has the EU's rule for summer
time written out, and the holidays from the library `holidays`.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from service.domain.calendar import count
from service.domain.limit import Lands, Limit, TimeUnit

YEARS = range(2025, 2030)
LIBRARY = country_holidays("SE", years=range(2024, 2032), include_sundays=False)
EVES = country_holidays("SE", years=range(2024, 2032), include_sundays=False, categories="de_facto")
ONE_DAY, ONE_HOUR = timedelta(days=1), timedelta(hours=1)

PAYMENT = Limit(3, TimeUnit.DAYS, cutoff=time(12), extra_after_cutoff=1, lands=Lands.START_OF_DAY)
CALL = Limit(3, TimeUnit.DAYS, lands=Lands.END_OF_DAY)
CALL_WITH_SUNDAY_RULE = Limit(3, TimeUnit.DAYS, sunday_rule=True, lands=Lands.END_OF_DAY)
ADMISSION = Limit(24, TimeUnit.HOURS)
SAME_DAY = Limit(0, TimeUnit.SAME_DAY, lands=Lands.END_OF_DAY)
THREE_DAYS_BY_THE_CLOCK = Limit(3, TimeUnit.DAYS, lands=Lands.CLOCK)
LIMITS = (PAYMENT, CALL, CALL_WITH_SUNDAY_RULE, ADMISSION, SAME_DAY, THREE_DAYS_BY_THE_CLOCK)

# In UTC: around both midnights, both noons (winter, summer) and inside the nights' changed hours.
TIMES = [time.fromisoformat(t) for t in (
    "00:30", "01:30", "09:59:59", "10:00:00", "10:00:01", "10:59:59", "11:00:00", "11:00:01",
    "21:59:59", "22:00:00", "22:59:59", "23:00:00",
)]  # fmt: skip


def last_sunday(year: int, month: int) -> datetime:
    """One o'clock UTC on the last Sunday of a month with 31 days: when all of the EU changes its clocks."""
    day = date(year, month, 31)
    while day.isoweekday() != 7:
        day -= ONE_DAY
    return datetime(year, month, day.day, 1)  # noqa: DTZ001


def offset(utc: datetime) -> timedelta:
    summer = last_sunday(utc.year, 3) <= utc < last_sunday(utc.year, 10)
    return 2 * ONE_HOUR if summer else ONE_HOUR


def midnight_in_utc(day: date) -> datetime:
    midnight = datetime.combine(day, time.min)
    return next(u for u in (midnight - 2 * ONE_HOUR, midnight - ONE_HOUR) if u + offset(u) == midnight)


def walk(day: date, steps: int) -> date:
    for _ in range(steps):
        day += ONE_DAY
    return day


def walk_past_rest_days(day: date) -> date:
    while day.isoweekday() in (6, 7) or day in LIBRARY or day in EVES:
        day += ONE_DAY
    return day


def anchors() -> Iterator[datetime]:
    day = date(min(YEARS), 1, 1)
    while day.year in YEARS:
        yield from (datetime.combine(day, moment) for moment in TIMES)
        day += ONE_DAY


def expected(utc: datetime) -> dict[Limit, datetime]:
    local = utc + offset(utc)
    after_noon = (local.hour, local.minute, local.second) > (12, 0, 0)
    last = walk(local.date(), 3)
    return {
        PAYMENT: midnight_in_utc(walk(local.date(), 4 if after_noon else 3)),
        CALL: midnight_in_utc(walk(last, 1)),
        CALL_WITH_SUNDAY_RULE: midnight_in_utc(walk(walk_past_rest_days(last), 1)),
        ADMISSION: utc + timedelta(seconds=86_400),
        SAME_DAY: midnight_in_utc(walk(local.date(), 1)),
    }


def test_every_day_of_five_years_gives_what_another_count_gives() -> None:
    wrong = [
        (utc, limit, due, answer)
        for utc in anchors()
        for limit, due in expected(utc).items()
        if (answer := count(limit, utc.replace(tzinfo=UTC)).at) != due.replace(tzinfo=UTC)
    ]
    assert wrong == []


@pytest.mark.parametrize("limit", LIMITS)
@given(
    anchor=st.datetimes(datetime(2025, 1, 1), datetime(2029, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    later=st.timedeltas(timedelta(0), timedelta(days=5)),
)
def test_a_later_anchor_never_gives_an_earlier_end(limit: Limit, anchor: datetime, later: timedelta) -> None:
    assert count(limit, anchor).at <= count(limit, anchor + later).at


@pytest.mark.parametrize("change", [last_sunday(2026, 3), last_sunday(2026, 10)])
@pytest.mark.parametrize("days_before", [0, 1, 3])
def test_minute_by_minute_through_both_nights_no_end_moves_backwards(
    change: datetime, days_before: int
) -> None:
    start = (change - timedelta(days=days_before, hours=3)).replace(tzinfo=UTC)
    ends = [count(THREE_DAYS_BY_THE_CLOCK, start + timedelta(minutes=m)).at for m in range(360)]
    assert ends == sorted(ends)


def answers() -> str:
    moments = [
        datetime(2026, month, 25, hour, 30, tzinfo=UTC) for month in (3, 4, 10, 12) for hour in (0, 10, 22)
    ]
    return "\n".join(repr(count(limit, moment)) for limit in LIMITS for moment in moments)


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "UTC"])
def test_the_zone_of_the_machine_does_not_matter(zone: str) -> None:
    elsewhere = subprocess.run(
        [sys.executable, __file__], env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=True
    )
    assert elsewhere.stdout.strip() == answers()


if __name__ == "__main__":
    sys.stdout.write(answers())
