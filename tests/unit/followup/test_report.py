"""The figures of a period."""

from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from service.followup import Count, FollowedCase, PlanState, Settled, report_of
from service.followup.deadlines import deadlines_kept
from service.followup.lead_times import StepTime, lead_times
from service.followup.report import Report
from tests.unit.followup.made_up import NOW, SPRING, at, case


def report(cases: list[FollowedCase], least: int = 2) -> Report:
    return report_of(cases, (), ["Till kallelse"], SPRING, NOW, least)


def test_a_case_counts_in_the_month_it_was_opened_and_in_the_month_it_was_closed() -> None:
    cases = [case(person, closed=at("2026-05-04 10:00")) for person in range(3)]
    months = report(cases).months
    assert [(each.month.month, each.opened.number, each.closed.number) for each in months] == [
        (3, 0, 0),
        (4, 3, 0),
        (5, 0, 3),
    ]


def test_the_month_is_the_swedish_one() -> None:
    late = [case(person, opened=at("2026-05-01 00:30")) for person in range(2)]
    assert [each.opened.number for each in report(late).months] == [0, 0, 2]


def test_other_kinds_of_cases_are_no_stays() -> None:
    assert report([case(person, main=False) for person in range(4)]).opened == Count(0)


def passing(*hours: float, least: int) -> StepTime:
    start = at("2026-04-13 09:00")
    cases = [
        case(person, passed={"Till kallelse": (start, start + timedelta(hours=each))})
        for person, each in enumerate(hours)
    ]
    return lead_times(cases, ["Till kallelse"], SPRING, least)[0]


def test_the_median_is_the_middle_and_nine_of_ten_keep_within_the_other() -> None:
    found = passing(1, 2, 3, 4, 5, 6, 7, 8, 9, 100, least=5)
    assert (found.median, found.ninetieth) == (timedelta(hours=5.5), timedelta(hours=9))


def test_what_was_done_beforehand_took_no_time() -> None:
    assert passing(-30, -1, 0, least=2).median == timedelta(0)


def test_too_few_have_no_time_and_somewhat_more_only_a_median() -> None:
    assert passing(1, 2, least=3) == StepTime("Till kallelse", Count(None, few=True), None, None)
    assert passing(1, 2, 3, least=3).ninetieth is None


def test_a_step_counts_in_the_period_in_which_it_ended() -> None:
    passed = {"Till kallelse": (at("2026-02-27 09:00"), at("2026-03-01 09:00"))}
    earlier = {"Till kallelse": (at("2026-02-27 09:00"), at("2026-02-28 09:00"))}
    cases = [case(1, passed=passed), case(2, passed=passed), case(3, passed=earlier)]
    assert report(cases).steps[0].cases == Count(2)


def test_a_unit_has_the_share_of_its_deadlines_that_were_kept() -> None:
    settled = [Settled("Avdelning 72", person, kept=person != 3) for person in range(4)]
    (found,) = deadlines_kept(settled, 2)
    assert (found.deadlines, found.kept, found.share) == (Count(4), 3, Decimal("0.75"))


@given(st.lists(st.builds(Settled, st.sampled_from("ABC"), st.integers(0, 30), st.booleans()), max_size=60))
def test_a_share_lies_between_nothing_and_all(settled: list[Settled]) -> None:
    for unit in deadlines_kept(settled, 5):
        assert unit.share is None or 0 <= unit.share <= 1
        assert (unit.share is None) == (unit.deadlines.number is None)


def test_those_who_were_offered_a_plan_are_held_declined_or_waiting() -> None:
    states = [PlanState.HELD] * 3 + [PlanState.DECLINED] * 2 + [PlanState.OFFERED] * 2
    found = report(
        [case(n, plan=state, plan_at=at("2026-04-14 09:00")) for n, state in enumerate(states)]
    ).plans
    assert [(part.name, part.count.number) for part in found.parts] == [
        ("SIP hållen", 3),
        ("SIP avböjd av patienten", 2),
        ("SIP erbjuden, inte hållen än", 2),
    ]
    assert found.total == Count(7)


def test_a_cause_that_is_registered_twice_in_a_case_counts_once() -> None:
    twice = ((at("2026-04-15 09:00"), "Transport saknas"), (at("2026-04-16 09:00"), "Transport saknas"))
    earlier = ((at("2026-02-15 09:00"), "Hjälpmedel saknas"),)
    found = report([case(1, delays=twice), case(2, delays=twice), case(3, delays=earlier)]).delays
    assert [(part.name, part.count) for part in found] == [("Transport saknas", Count(2))]
