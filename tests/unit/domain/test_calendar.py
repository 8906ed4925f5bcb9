"""The counting rules: LUS 2:3, 3:2, 4:3, 5:4 and lag (1930:173) 2 §, row by row."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from service.domain.calendar import count
from service.domain.clock import STOCKHOLM
from service.domain.errors import BadInput
from service.domain.limit import Lands, Limit, TimeUnit

PAYMENT = Limit(3, TimeUnit.DAYS, cutoff=time(12), extra_after_cutoff=1, lands=Lands.START_OF_DAY)
CALL = Limit(3, TimeUnit.DAYS, lands=Lands.END_OF_DAY)
ADMISSION = Limit(24, TimeUnit.HOURS)
SAME_DAY = Limit(0, TimeUnit.SAME_DAY, lands=Lands.END_OF_DAY)


def swedish(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("notice", "first_payable"),
    [
        ("2026-04-03 11:59:59", date(2026, 4, 6)),
        ("2026-04-03 12:00:00", date(2026, 4, 6)),
        ("2026-04-03 12:00:01", date(2026, 4, 7)),
        ("2026-04-13 09:00", date(2026, 4, 16)),
        ("2026-04-13 15:30", date(2026, 4, 17)),
        ("2026-12-23 11:00", date(2026, 12, 26)),
        ("2026-10-23 12:30", date(2026, 10, 27)),
    ],
)
def test_payment_starts_at_midnight_three_days_after_the_notice_four_if_sent_after_noon(
    notice: str, first_payable: date
) -> None:
    counted = count(PAYMENT, swedish(notice))
    assert counted.at == swedish(f"{first_payable} 00:00")
    assert counted.at.tzinfo is UTC
    assert counted.last_day is None


@pytest.mark.parametrize(
    ("admitted", "due"),
    [
        ("2026-03-28 14:00", "2026-03-29 15:00"),
        ("2026-10-24 14:00", "2026-10-25 13:00"),
        ("2026-04-15 09:30", "2026-04-16 09:30"),
    ],
)
def test_twenty_four_hours_are_elapsed_hours_also_when_the_clock_changes(admitted: str, due: str) -> None:
    assert count(ADMISSION, swedish(admitted)).at == swedish(due)


@pytest.mark.parametrize(
    ("notice", "strict", "extended"),
    [
        ("2026-04-15 10:00", date(2026, 4, 18), date(2026, 4, 20)),
        ("2026-12-22 10:00", date(2026, 12, 25), date(2026, 12, 28)),
    ],
)
def test_the_call_may_be_sent_the_whole_last_day(notice: str, strict: date, extended: date) -> None:
    off, on = count(CALL, swedish(notice)), count(replace(CALL, sunday_rule=True), swedish(notice))
    assert (off.last_day, off.extended_to) == (strict, extended)
    assert off.at == swedish(f"{strict + timedelta(days=1)} 00:00")
    assert (on.last_day, on.extended_to) == (extended, extended)
    assert on.at == swedish(f"{extended + timedelta(days=1)} 00:00")


def test_a_last_day_on_a_weekday_is_not_extended() -> None:
    counted = count(replace(CALL, sunday_rule=True), swedish("2026-04-13 10:00"))
    assert (counted.last_day, counted.extended_to) == (date(2026, 4, 16), None)


@pytest.mark.parametrize(
    ("last_day", "next_weekday"),
    [
        (date(2026, 6, 19), date(2026, 6, 22)),
        (date(2026, 12, 24), date(2026, 12, 28)),
        (date(2026, 12, 31), date(2027, 1, 4)),
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 5, 14), date(2026, 5, 15)),
    ],
    ids=["midsommarafton", "julafton", "nyårsafton", "långfredagen", "Kristi himmelsfärdsdag"],
)
def test_the_sunday_rule_knows_the_three_eves_and_the_holidays(last_day: date, next_weekday: date) -> None:
    notice = swedish(f"{last_day - timedelta(days=3)} 10:00")
    assert count(replace(CALL, sunday_rule=True), notice).last_day == next_weekday


@pytest.mark.parametrize("discharged", ["2026-04-15 00:00", "2026-04-15 11:00", "2026-04-15 23:59:59"])
def test_information_is_due_by_the_end_of_the_day_of_discharge(discharged: str) -> None:
    counted = count(SAME_DAY, swedish(discharged))
    assert counted.at == swedish("2026-04-16 00:00")
    assert counted.last_day == date(2026, 4, 15)


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_day_of_clock_change_is_a_whole_day_whatever_its_length(day: str, hours: int) -> None:
    start = swedish(f"{day} 00:00")
    assert count(SAME_DAY, start).at - start.astimezone(UTC) == timedelta(hours=hours)


def test_the_date_is_the_swedish_one_when_utc_still_has_the_day_before() -> None:
    counted = count(SAME_DAY, datetime(2026, 4, 14, 22, 30, tzinfo=UTC))
    assert counted.last_day == date(2026, 4, 15)


def test_minutes_are_elapsed_time() -> None:
    counted = count(Limit(90, TimeUnit.MINUTES), swedish("2026-03-29 01:30"))
    assert counted.at == swedish("2026-03-29 04:00")


def test_days_may_end_at_the_time_of_day_they_began() -> None:
    limit = Limit(3, TimeUnit.DAYS, lands=Lands.CLOCK)
    assert count(limit, swedish("2026-03-27 09:30")).at == swedish("2026-03-30 09:30")


def test_a_time_of_day_that_the_spring_night_skips_becomes_the_moment_of_the_skip() -> None:
    limit = Limit(1, TimeUnit.DAYS, lands=Lands.CLOCK)
    assert count(limit, swedish("2026-03-28 02:30")).at == swedish("2026-03-29 03:00")


def test_the_hour_that_the_autumn_night_repeats_never_counts_backwards() -> None:
    limit = Limit(1, TimeUnit.DAYS, lands=Lands.CLOCK)
    first, second = swedish("2026-10-25 02:50"), swedish("2026-10-25 02:10").replace(fold=1)
    assert count(limit, first).at < count(limit, second).at == swedish("2026-10-26 03:00")


def test_the_cut_off_is_a_parameter() -> None:
    limit = replace(PAYMENT, cutoff=time(15, 30), extra_after_cutoff=2)
    assert count(limit, swedish("2026-04-13 15:30")).at == swedish("2026-04-16 00:00")
    assert count(limit, swedish("2026-04-13 15:31")).at == swedish("2026-04-18 00:00")


def test_the_steps_tell_how_the_call_was_counted() -> None:
    assert count(CALL, swedish("2026-04-15 09:30")).steps == (
        "Räknas från onsdag 15 april 2026 kl. 09.30.",
        "Tre kalenderdagar efter det: sista dag är lördag 18 april 2026.",
        "Det är lördag. Helgregeln är inte påslagen; den skulle ge måndag 20 april 2026.",
    )
    assert count(replace(CALL, sunday_rule=True), swedish("2026-12-22 09:30")).steps[-1] == (
        "Det är juldagen: helgregeln (lag 1930:173) ger måndag 28 december 2026."
    )


def test_the_steps_show_the_seconds_that_make_it_after_noon() -> None:
    assert count(PAYMENT, swedish("2026-04-03 12:00:01")).steps == (
        "Räknas från fredag 3 april 2026 kl. 12.00.01.",
        "Infaller efter kl. 12.00: en dag läggs till.",
        "Fyra kalenderdagar efter det: gäller från tisdag 7 april 2026 kl. 00.00.",
    )
    assert count(PAYMENT, swedish("2026-04-03 12:00")).steps[:2] == (
        "Räknas från fredag 3 april 2026 kl. 12.00.",
        "Infaller inte efter kl. 12.00: ingen dag läggs till.",
    )


def test_the_steps_say_that_the_clock_changed() -> None:
    assert count(ADMISSION, swedish("2026-03-28 14:00")).steps == (
        "Räknas från lördag 28 mars 2026 kl. 14.00.",
        "24 timmar efter det, i förfluten tid: söndag 29 mars 2026 kl. 15.00"
        " (klockan ställs om under tiden).",
    )
    assert count(Limit(1, TimeUnit.HOURS), swedish("2026-04-15 09:30")).steps[1] == (
        "1 timme efter det, i förfluten tid: onsdag 15 april 2026 kl. 10.30."
    )


def test_the_steps_of_the_same_day() -> None:
    assert count(SAME_DAY, swedish("2026-04-15 09:30")).steps[1] == (
        "Samma dag: sista dag är onsdag 15 april 2026."
    )


def test_the_same_day_says_nothing_of_a_weekday_that_would_be_too_late() -> None:
    counted = count(SAME_DAY, swedish("2026-04-18 23:50"))
    assert counted.steps == (
        "Räknas från lördag 18 april 2026.",
        "Samma dag: sista dag är lördag 18 april 2026.",
    )
    assert counted.extended_to is None


@pytest.mark.parametrize("limit", [ADMISSION, CALL, PAYMENT, SAME_DAY])
def test_a_moment_without_zone_is_refused(limit: Limit) -> None:
    with pytest.raises(BadInput, match="saknar tidszon"):
        count(limit, datetime(2026, 4, 15, 9, 30))  # noqa: DTZ001


@pytest.mark.parametrize("limit", [ADMISSION, CALL])
def test_a_limit_beyond_the_calendar_is_refused(limit: Limit) -> None:
    with pytest.raises(BadInput, match="utanför kalendern"):
        count(limit, datetime(9999, 12, 31, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        ({"amount": 1, "unit": TimeUnit.SAME_DAY, "lands": Lands.END_OF_DAY}, "tomt eller 0"),
        ({"amount": 0, "unit": TimeUnit.HOURS}, "minst 1"),
        ({"amount": -3, "unit": TimeUnit.DAYS}, "minst 1"),
        ({"amount": 0, "unit": TimeUnit.SAME_DAY, "lands": Lands.CLOCK}, "till dygnets slut"),
        ({"amount": 24, "unit": TimeUnit.HOURS, "lands": Lands.END_OF_DAY}, "klockslag"),
        ({"amount": 3, "unit": TimeUnit.DAYS, "cutoff": time(12), "extra_after_cutoff": 1}, "Gräns går inte"),
        ({"amount": 3, "unit": TimeUnit.DAYS, "cutoff": time(12), "lands": Lands.END_OF_DAY}, "både gräns"),
        ({"amount": 3, "unit": TimeUnit.DAYS, "extra_after_cutoff": 1}, "både gräns"),
        ({"amount": 3, "unit": TimeUnit.DAYS, "extra_after_cutoff": -1}, "negativt"),
        (
            {"amount": 3, "unit": TimeUnit.DAYS, "sunday_rule": True, "lands": Lands.START_OF_DAY},
            "Helgregeln",
        ),
    ],
)
def test_a_limit_without_meaning_is_refused_with_advice(wrong: dict[str, Any], advice: str) -> None:
    with pytest.raises(BadInput, match=advice):
        Limit(**wrong)
