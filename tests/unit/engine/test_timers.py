"""Timers: due is a function of the facts, and lateness moves nothing."""

from datetime import UTC, datetime, timedelta

from service.domain.facts import Value
from tests.drafting import Draft, agreement_of
from tests.unit.engine.driven_case import MONDAY, DrivenCase


def reminded(text: str, *, interrupting: bool = False) -> Draft:
    draft = (
        Draft().start().task("a").timer("klocka", text, on="a", interrupting=interrupting).task("varna").end()
    )
    return draft.end("e2").path("start", "a", "end").path("klocka", "varna", "e2")


def test_a_bare_duration_counts_from_the_moment_the_task_opened():
    case = DrivenCase(agreement_of(reminded("PT24H")))
    (timer,) = case.progress.timers
    assert timer.due.at == MONDAY + timedelta(hours=24)
    assert timer.host == "a"
    assert case.task("a").due == timer.due


def test_a_timer_does_not_fire_before_its_instant_and_fires_at_it():
    case = DrivenCase(agreement_of(reminded("PT24H")))
    case.later(hours=23, minutes=59, seconds=59)
    assert case.waits == ["a"]
    case.later(seconds=1)
    assert case.waits == ["a", "varna"]


def test_a_late_worker_fires_as_of_the_due_time():
    case = DrivenCase(agreement_of(reminded("PT24H")))
    case.later(days=5)
    assert case.fired() == [("klocka", MONDAY + timedelta(hours=24))]
    assert case.facts["tid.klocka"] == MONDAY + timedelta(hours=24)
    assert case.task("varna").opened_at == MONDAY + timedelta(hours=24)


def test_a_chain_of_timers_is_not_shifted_by_downtime():
    draft = Draft().start().timer("ett", "PT24H").timer("två", "PT24H").task("a").end()
    case = DrivenCase(agreement_of(draft.path("start", "ett", "två", "a", "end")))
    case.later(days=5)
    assert case.fired() == [("ett", MONDAY + timedelta(days=1)), ("två", MONDAY + timedelta(days=2))]


def test_a_day_in_a_duration_is_a_calendar_day_in_stockholm_and_an_hour_is_elapsed():
    before_summer_time = datetime(2026, 3, 28, 11, 0, tzinfo=UTC)
    by_days = DrivenCase(agreement_of(reminded("P3D")), at=before_summer_time)
    by_hours = DrivenCase(agreement_of(reminded("PT72H")), at=before_summer_time)
    assert by_days.progress.timers[0].due.at == datetime(2026, 3, 31, 10, 0, tzinfo=UTC)
    assert by_hours.progress.timers[0].due.at == datetime(2026, 3, 31, 11, 0, tzinfo=UTC)


def test_a_timer_that_counts_from_a_fact_waits_for_the_fact_and_then_has_a_due_time():
    draft = reminded('=klar_tid + duration("PT1H")').task("b").end("e3").gateway("split")
    draft._flows = []
    draft.path("start", "split", "a", "end").path("split", "b", "e3").path("klocka", "varna", "e2")
    case = DrivenCase(agreement_of(draft))
    assert case.progress.timers[0].due.at is None
    case.later(days=30)
    assert case.waits == ["a", "b"]
    case.do("b", klar_tid=case.at)
    assert case.progress.timers[0].due.at == case.at + timedelta(hours=1)


def test_a_corrected_fact_moves_the_due_time_that_counts_from_it():
    draft = Draft().start().gateway("split").task("a").timer("klocka", '=intagen + duration("PT24H")', on="a")
    draft.task("rätta").task("varna").end().end("e2").end("e3")
    draft.path("start", "split", "a", "end").path("split", "rätta", "e2").path("klocka", "varna", "e3")
    case = DrivenCase(agreement_of(draft), {"intagen": MONDAY})
    case.do("rätta", intagen=MONDAY - timedelta(hours=3))
    assert case.progress.timers[0].due.at == MONDAY + timedelta(hours=21)


def test_an_interrupting_timer_takes_the_task_away():
    case = DrivenCase(agreement_of(reminded("PT24H", interrupting=True)))
    open_a = case.task("a").id
    progress = case.later(hours=25)
    assert case.waits == ["varna"]
    assert progress.outcomes == {open_a: "withdrawn"}


def test_a_timer_goes_when_its_task_is_done():
    case = DrivenCase(agreement_of(reminded("PT24H")))
    progress = case.do("a")
    assert progress.timers == ()
    assert progress.finished


def test_an_escalation_that_is_open_stays_when_the_task_is_done():
    case = DrivenCase(agreement_of(reminded("PT24H")))
    case.later(hours=25)
    case.do("a")
    assert case.waits == ["varna"]
    assert case.do("varna").finished


def test_an_overdue_task_still_shows_when_it_was_due():
    case = DrivenCase(agreement_of(reminded("PT24H")))
    case.later(days=3)
    due = case.task("a").due
    assert due is not None
    assert due.at == MONDAY + timedelta(hours=24)


def test_what_a_person_does_never_overtakes_a_deadline_that_has_passed():
    case = DrivenCase(agreement_of(reminded("PT24H")))
    case.at += timedelta(hours=30)  # no worker has been by
    progress = case.do("a")
    assert [step.element for step in progress.steps] == ["klocka", "a", "end"]
    assert case.waits == ["varna"]


def test_an_overdue_timer_decides_on_what_was_known_and_not_on_what_somebody_brings_now():
    draft = Draft().start().task("skriv_ut").timer("klocka", "PT24H", on="skriv_ut").end()
    draft.gateway("hemma", "exclusive", default="betalar").task("betalar").task("slipper").end("e2").end("e3")
    draft.path("start", "skriv_ut", "end").path("klocka", "hemma", "betalar", "e2").path("slipper", "e3")
    draft.flow("hemma", "slipper", when="=utskriven != null")
    case = DrivenCase(agreement_of(draft))
    case.at += timedelta(hours=30)  # no worker has been by
    case.do("skriv_ut", utskriven=case.at)
    assert case.waits == ["betalar"]


def test_two_timers_behind_an_event_gateway_keep_their_own_due_times():
    draft = Draft().start().gateway("först", "eventBased").timer("kort", "PT1H").timer("lång", "P3D")
    draft.task("a").task("b").end().path("start", "först", "kort", "a", "end").path(
        "först", "lång", "b", "end"
    )
    case = DrivenCase(agreement_of(draft))
    assert {timer.element: timer.due.at for timer in case.progress.timers} == {
        "kort": MONDAY + timedelta(hours=1),
        "lång": MONDAY + timedelta(days=3),
    }
    case.later(days=4)
    assert case.waits == ["a"]
    assert case.fired()[-1] == ("kort", MONDAY + timedelta(hours=1))


def test_of_two_timers_due_in_the_same_instant_behind_a_gateway_one_wins():
    draft = Draft().start().gateway("först", "eventBased").timer("x", "PT1H").timer("y", "PT60M")
    draft.task("a").task("b").end().path("start", "först", "x", "a", "end").path("först", "y", "b", "end")
    case = DrivenCase(agreement_of(draft))
    case.later(hours=2)
    assert len(case.waits) == 1


def test_a_backdated_fact_fires_at_once_but_not_before_the_case_began():
    draft = reminded('=intagen + duration("PT24H")')
    facts: dict[str, Value] = {"intagen": MONDAY - timedelta(days=2)}
    case = DrivenCase(agreement_of(draft), facts)
    assert case.waits == ["a", "varna"]
    assert case.fired() == [("klocka", MONDAY)]
    due = case.task("a").due
    assert due is not None
    assert due.at == MONDAY - timedelta(days=1)
