"""The holidays of lag (1989:253), held against a library and against known years."""

from datetime import date, timedelta

import pytest
from dateutil.easter import easter  # type: ignore[import-untyped]
from holidays import country_holidays

from service.domain.public_holidays import easter_day, public_holidays, rest_day


def test_easter_agrees_with_a_library_for_three_centuries() -> None:
    assert [easter_day(year) for year in range(1900, 2200)] == [easter(year) for year in range(1900, 2200)]


@pytest.mark.parametrize("year", range(2020, 2061))
def test_the_public_holidays_are_those_of_the_library(year: int) -> None:
    assert set(public_holidays(year)) == set(country_holidays("SE", years=year, include_sundays=False))


def test_the_monday_after_whit_sunday_is_an_ordinary_day() -> None:
    assert rest_day(easter_day(2026) + timedelta(days=50)) is None


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 6, 20), "midsommardagen"),
        (date(2026, 10, 31), "alla helgons dag"),
        (date(2026, 6, 19), "midsommarafton"),
        (date(2026, 4, 18), "lördag"),
        (date(2026, 4, 19), "söndag"),
        (date(2026, 4, 5), "påskdagen"),
        (date(2026, 4, 20), None),
        (date(2026, 4, 30), None),
    ],
)
def test_a_rest_day_has_a_name(day: date, name: str | None) -> None:
    assert rest_day(day) == name
