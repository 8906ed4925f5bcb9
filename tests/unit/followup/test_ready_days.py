"""Days as ready for discharge, by municipality and month, and the forecast."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from service.followup import Count, FollowedCase
from service.followup.ready_days import ReadyMonth, ready_days
from tests.unit.followup.made_up import SPRING, TODAY, case

MAY = date(2026, 5, 1)


def home(person: int, left: date, days: int, **known: Any) -> FollowedCase:
    ready = tuple(left - timedelta(days=back) for back in range(days))
    return case(person, municipality="Ekhamra", left=left, ready=ready, **known)


def waiting(person: int, days: int, planned: date | None) -> FollowedCase:
    ready = tuple(TODAY - timedelta(days=back) for back in range(days))
    return case(person, municipality="Ekhamra", waits=True, ready=ready, planned=planned)


def of(month: date, cases: list[FollowedCase], least: int = 2) -> ReadyMonth:
    return next(each for each in ready_days(cases, SPRING, TODAY, least) if each.month == month)


def test_a_patient_counts_in_the_month_of_leaving_with_all_days() -> None:
    april = of(date(2026, 4, 1), [home(1, date(2026, 4, 2), 5), home(2, date(2026, 4, 20), 0)])
    assert (april.left.patients, april.left.days, april.left.mean) == (Count(2), 5, Decimal("2.5"))
    assert april.forecast is None


def test_whoever_never_was_ready_is_not_counted() -> None:
    gone = [home(1, date(2026, 4, 2), 1), home(2, date(2026, 4, 2), 1)]
    never = case(3, municipality="Ekhamra", left=date(2026, 4, 2))
    assert of(date(2026, 4, 1), [*gone, never]).left.patients == Count(2)


def test_the_forecast_adds_those_who_wait_until_their_planned_day() -> None:
    gone = [home(1, date(2026, 5, 4), 2), home(2, date(2026, 5, 5), 2)]
    planned = waiting(3, 1, TODAY + timedelta(days=3))
    found = of(MAY, [*gone, planned]).forecast
    assert found
    assert (found.patients, found.days) == (Count(3), 2 + 2 + 1 + 3)


def test_a_planned_day_that_has_passed_or_is_not_known_means_today() -> None:
    cases = [waiting(1, 4, TODAY - timedelta(days=2)), waiting(2, 6, None)]
    found = of(MAY, cases).forecast
    assert found
    assert (found.patients, found.days, found.mean) == (Count(2), 10, Decimal(5))


def test_who_is_to_leave_in_a_later_month_is_in_no_forecast_of_this_one() -> None:
    cases = [waiting(1, 1, TODAY), waiting(2, 1, TODAY), waiting(3, 1, date(2026, 6, 1))]
    found = of(MAY, cases).forecast
    assert found
    assert found.patients == Count(2)


def test_a_municipality_with_few_patients_has_no_mean() -> None:
    cases = [home(person, date(2026, 4, 2), 1) for person in range(4)]
    april = of(date(2026, 4, 1), cases, least=5)
    assert (april.left.patients, april.left.days, april.left.mean) == (Count(None, few=True), None, None)
