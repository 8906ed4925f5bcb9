"""What follow-up asks the store for, on both databases."""

from datetime import date, timedelta

from service.actions.context import Context
from service.domain.clock import FrozenClock
from service.domain.people import UnitId
from service.followup import Period
from tests.months_of_cases import OTHERS, months_of_cases

APRIL = Period(date(2026, 4, 1), date(2026, 5, 1))
WARD, ELSEWHERE = UnitId("avd72"), UnitId("geri3")


def test_cases_facts_and_deadlines_of_a_unit_come_in_a_few_questions(
    ctx: Context, clock: FrozenClock
) -> None:
    case = months_of_cases(ctx, clock)
    with ctx.store.reading() as tx:
        spans = tx.followed.cases(APRIL.start, APRIL.end, {WARD, ELSEWHERE})
        facts = tx.followed.facts(APRIL.start, APRIL.end, {WARD}, {"utskriven_tid", "arende.slag"})
        settled = list(tx.followed.deadlines(APRIL.start, APRIL.end, {WARD}, clock.now()))
        early = list(tx.followed.deadlines(APRIL.start, APRIL.start + timedelta(days=9), {WARD}, clock.now()))
        others = tx.followed.cases(APRIL.start, APRIL.end, {ELSEWHERE})
        later = tx.followed.cases(APRIL.end, APRIL.end + timedelta(days=30), {WARD})
    assert [span.units for span in spans] == [{WARD}] * (OTHERS + 1)
    assert (spans[0].id, spans[0].agreement, spans[0].process) == (case, "stockholm", "vardtillfalle")
    assert {fact.name for each in facts.values() for fact in each} == {"utskriven_tid", "arende.slag"}
    assert {task.kept for task in settled} == {True, False}
    assert {task.unit for task in settled} == {WARD}
    assert all(task.kept for task in early)
    assert others == []
    assert len(later) == len(spans)  # they are open still
