"""After a stop: what was done on paper is written down, and the law counts from when it was done."""

from datetime import datetime, timedelta

import pytest

from service.actions.begin_diagram import begin_diagram
from service.actions.complete_task import complete_task
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.actions.read_case import CasePage, read_case
from service.actions.verify import verify
from service.domain.case import CaseId, ProcessId
from service.domain.clock import FrozenClock
from service.domain.errors import BadAnswers
from service.domain.late_entry import WHEN, LateEntry
from service.domain.people import Role, UnitId
from tests.a_context import admit, command, local, send_admission_notice, staff, task_of

REASON = "avbrott i Hemgång"


def notice_then(ctx: Context, case: CaseId, at: datetime) -> None:
    """The notice that was given by telephone, with the doctor's moment as it was."""
    hours = (at - ctx.clock.now()) / timedelta(hours=1)
    answers = {
        "utskrivningsklar_lakare": ["Johan Ekwall"],
        "utskrivningsklar_tid": [local(ctx, hours=hours)],
        "utskrivningsklar_bekraftad": ["on"],
    }
    complete_task(
        ctx,
        case,
        task_of(ctx, case, "bedom_utskrivningsklar"),
        answers,
        who=staff(ctx, "amina"),
        command=command(),
        late=LateEntry(at, REASON),
    )


@pytest.fixture
def case(ctx: Context, clock: FrozenClock) -> CaseId:
    case = admit(ctx)
    clock.advance(timedelta(hours=1))
    send_admission_notice(ctx, case)
    return case


def page_of(ctx: Context, case: CaseId) -> CasePage:
    return read_case(ctx, case, who=staff(ctx, "amina"))


def test_a_notice_given_before_noon_counts_from_then_although_it_is_written_down_after(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    happened = clock.now() + timedelta(hours=1)  # 11.00 in Stockholm, before the law's noon
    clock.advance(timedelta(hours=6))
    notice_then(ctx, case, happened)
    facts = page_of(ctx, case).case.facts
    assert facts["tid.bedom_utskrivningsklar"] == happened
    day = next(t.due.at for t in page_of(ctx, case).open_tasks if t.task.element == "skriv_ut_patienten")
    assert day is not None
    assert day - happened < timedelta(days=3)
    assert verify(ctx) == []


def test_the_history_says_when_it_happened_when_it_was_written_down_and_why(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    happened = clock.now() + timedelta(hours=1)
    clock.advance(timedelta(hours=6))
    notice_then(ctx, case, happened)
    late = next(entry for entry in page_of(ctx, case).history if entry.kind == "late_entry")
    assert (late.occurred_at, late.recorded_at) == (happened, clock.now())
    assert late.detail["reason"] == REASON
    step = next(entry for entry in page_of(ctx, case).history if entry.element == "bedom_utskrivningsklar")
    assert (step.occurred_at, step.recorded_at) == (happened, clock.now())


def test_a_task_done_in_time_on_paper_is_in_time_and_says_that_it_was_written_down_afterwards(
    ctx: Context, clock: FrozenClock
) -> None:
    case = admit(ctx)
    happened = clock.now() + timedelta(hours=2)
    clock.advance(timedelta(days=2))  # the 24 hours of LUS 2:3 have passed
    fire_due_timers(ctx, "w")
    late = LateEntry(happened, REASON)
    answers = {
        "beraknad_utskrivning": [local(ctx, hours=72)[:10]],
        "behov_oppenvard": ["on"],
        "enhet_oppenvard": ["vc_ekbacken"],
        "annan_kommun_boende": ["nej"],
    }
    task = task_of(ctx, case, "skicka_inskrivningsmeddelande")
    complete_task(ctx, case, task, answers, who=staff(ctx, "amina"), command=command(), late=late)
    page = page_of(ctx, case)
    item = next(each for each in page.tasks if each.task.id == task)
    assert item.closed_at == happened
    assert page.entered_late == {task: REASON}
    # What fired while nobody could write stays fired: somebody has been told, and the trace remains.
    assert "hantera_forsenat_inskrivningsmeddelande" in {t.task.element for t in page.tasks}
    assert verify(ctx) == []


def test_a_deadline_that_the_entry_starts_and_that_has_passed_fires_at_the_next_beat_as_of_its_own_time(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    happened = clock.now() + timedelta(hours=1)
    clock.advance(timedelta(days=6))
    fire_due_timers(ctx, "w")
    notice_then(ctx, case, happened)
    assert fire_due_timers(ctx, "w") > 0
    fired = [entry for entry in page_of(ctx, case).history if entry.kind == "timer"]
    assert all(happened < entry.occurred_at < clock.now() for entry in fired[-1:])
    assert verify(ctx) == []


def test_an_any_time_diagram_can_be_written_down_afterwards_too(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    happened = clock.now() + timedelta(minutes=30)
    clock.advance(timedelta(hours=5))
    raw = {"beraknad_utskrivning": [local(ctx, hours=96)[:10]], "andrat_datum_orsak": ["Sämre i natt"]}
    begin_diagram(
        ctx,
        case,
        ProcessId("andrat_datum"),
        raw,
        who=staff(ctx, "amina"),
        command=command(),
        late=LateEntry(happened, REASON),
    )
    page = page_of(ctx, case)
    assert REASON in page.entered_late.values()
    assert verify(ctx) == []


def test_the_future_and_the_time_before_the_task_opened_are_refused_and_nothing_has_happened(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    before = page_of(ctx, case).case.revision
    for wrong in (clock.now() + timedelta(minutes=5), clock.now() - timedelta(days=1)):
        with pytest.raises(BadAnswers) as refused:
            notice_then(ctx, case, wrong)
        assert WHEN in refused.value.errors
    assert page_of(ctx, case).case.revision == before


def test_a_unit_that_another_replaces_in_an_entry_of_the_past_never_left_before_it_came(
    ctx: Context, clock: FrozenClock, case: CaseId
) -> None:
    with ctx.store.transaction() as tx:
        known, agreement = ctx.lock(tx, case, staff(ctx, "amina"))
        standing = ctx.engine.look(agreement, known.state, known.facts, clock.now())
        earlier = clock.now() - timedelta(minutes=30)  # before primary care was made a party
        tx.cases.save(known, standing, at=earlier, participants={Role("oppenvard"): UnitId("vc_lunde")})
    parties = page_of(ctx, case).parties
    assert [party.unit for party in parties if party.role == "oppenvard"] == ["vc_ekbacken", "vc_lunde"]
    assert all(party.until is None or party.until >= party.since for party in parties)
