"""Dates and durations in expressions: Swedish days, elapsed hours."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from service.domain.errors import BadExpression
from service.notation.feel import compile_expression

NOTICE = datetime(2026, 3, 28, 11, 0, tzinfo=UTC)  # 12:00 in Sweden, the day before summer time
FACTS: dict[str, Any] = {"notis": NOTICE, "dag": date(2026, 1, 31)}


def value(text: str) -> Any:
    return compile_expression(text).evaluate(FACTS)


def test_three_days_keep_the_clock_on_the_wall_and_seventy_two_hours_are_elapsed() -> None:
    assert value('notis + duration("P3D")') == datetime(2026, 3, 31, 10, 0, tzinfo=UTC)
    assert value('notis + @"PT72H"') == datetime(2026, 3, 31, 11, 0, tzinfo=UTC)
    assert value('@"P3D" = @"PT72H"') is True


def test_a_moment_without_zone_is_swedish_time() -> None:
    assert value('date and time("2026-07-01T12:00:00")') == datetime(2026, 7, 1, 10, 0, tzinfo=UTC)
    assert value('@"2026-07-01T12:00:00Z"') == datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    assert value('@"2026-07-01T12:00:00+02:00" = @"2026-07-01T12:00:00@Europe/Stockholm"') is True


def test_moments_are_compared_as_instants_through_the_night_when_clocks_go_back() -> None:
    assert value('@"2026-10-25T02:30:00+02:00" < @"2026-10-25T02:15:00+01:00"') is True


def test_the_date_and_the_hour_of_a_moment_are_read_in_sweden() -> None:
    assert value('date(@"2026-04-12T22:30:00Z")') == date(2026, 4, 13)
    assert value("notis.hour") == 12
    assert value("notis.weekday") == 6
    assert value('time(notis) <= time("12:00:00")') is True
    assert value("date and time(dag, time(notis))") == datetime(2026, 1, 31, 11, 0, tzinfo=UTC)


def test_a_month_later_stays_in_the_month() -> None:
    assert value('dag + duration("P1M")') == date(2026, 2, 28)
    assert value('dag - duration("P1Y2M")') == date(2024, 11, 30)


def test_the_difference_of_two_days_is_a_duration_that_can_be_compared() -> None:
    assert value('(@"2026-04-13" - @"2026-04-10").days') == 3
    assert value('@"2026-04-13" - @"2026-04-10" > duration("P2D")') is True
    assert value('notis - notis = duration("PT0S")') is True


def test_the_size_of_a_duration_has_no_sign() -> None:
    assert value('abs(duration("-P3D"))') == "P3D"
    assert value('abs(duration("P3D"))') == "P3D"
    assert value('abs(duration("-P1Y2M"))') == "P1Y2M"
    assert value("abs(dag)") is None


def test_a_date_and_a_moment_have_no_order() -> None:
    assert value("notis > dag") is None
    assert value("notis = dag") is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('@"P3D"', "P3D"),
        ('@"PT36H"', "P1DT12H"),
        ('@"P14M"', "P1Y2M"),
        ('-@"PT90S"', "-PT1M30S"),
        ('@"PT0S"', "PT0S"),
        ('[@"12:00:00"]', ["12:00:00"]),
        ('@"P1D" + @"PT1H" * 2', "P1DT2H"),
        ('string(@"PT1H")', "PT1H"),
    ],
)
def test_durations_and_times_of_day_come_out_as_text_that_facts_can_hold(text: str, written: object) -> None:
    assert value(text) == written


@pytest.mark.parametrize(
    "text",
    [
        'date("2026-02-30")',
        'date("20260213")',
        'date and time("2026-02-13")',
        'duration("P1M3D")',
        'duration("P")',
        'duration("PT")',
        'time("25:00:00")',
        '@"i morgon"',
        '@"0000-01-01"',
    ],
)
def test_a_date_that_is_none_is_refused_before_anything_runs(text: str) -> None:
    with pytest.raises(BadExpression, match="Tecken 1"):
        compile_expression(text)


@pytest.mark.parametrize(
    "text",
    [
        'date("2026-02-" + "30")',
        "date(2026, 2, 30)",
        "date(99999999999, 2, 3)",
        '@"9999-12-31" + @"P1D"',
        '@"9999-12-31T22:30:00Z" + @"P1D"',
        'date and time("9999-12-31T23:30:00Z").hour',
        '@"P999999D" * 999999999 * 999999999',
        '@"2026-01-01" + @"P9999Y"',
    ],
)
def test_a_date_outside_the_calendar_is_null(text: str) -> None:
    assert value(text) is None
