"""Running cases go over to another version of their agreement, and back."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from service.actions.carry_on_moves import carry_on_moves
from service.actions.context import Context
from service.actions.move_cases import move_cases
from service.actions.preview_moves import preview_moves
from service.actions.read_moves import read_moves
from service.actions.save_draft import save_draft
from service.actions.undo_moves import undo_moves
from service.actions.verify import verify
from service.agreements import digest_of, freeze, thaw
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.domain.errors import BadInput
from service.domain.migration import Plan
from service.domain.people import SYSTEM
from service.store import MoveState
from tests.a_context import (
    admit,
    command,
    frozen,
    give_notice,
    open_elements,
    send_admission_notice,
    staff,
    task_of,
)
from tests.releasing import put_in_force

SEND, LATE = "skicka_inskrivningsmeddelande", "inskrivningsmeddelande_forsenat"


def release(ctx: Context, file: str, change: Callable[[bytes], bytes]) -> int:
    """Stockholm's agreement with one file changed is a new version; returns its number."""
    files = thaw(*frozen("stockholm"))
    files[file] = change(files[file])
    with ctx.store.transaction() as tx:
        return put_in_force(
            tx,
            "stockholm",
            name="Stockholm",
            digest=digest_of(files),
            content=freeze(files),
            valid_from=ctx.clock.now(),
            at=ctx.clock.now(),
            who=SYSTEM,
        ).number


def a_shorter_limit(ctx: Context, days: int = 2) -> int:
    def change(table: bytes) -> bytes:
        head, row, tail = table.partition(b'<text>"kallelse"</text>')
        return head + row + tail.replace(b"<text>3</text>", b"<text>%d</text>" % days, 1)

    return release(ctx, "frister.dmn", change)


def another_first_task(ctx: Context) -> int:
    return release(ctx, "utskrivning.bpmn", lambda diagram: diagram.replace(SEND.encode(), b"skicka_annat"))


def a_called_case(ctx: Context, clock: FrozenClock) -> CaseId:
    """A day ago the patient was ready for discharge, and somebody is to call to a SIP."""
    case = admit(ctx)
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=3))
    give_notice(ctx, case)
    clock.advance(timedelta(days=1))
    return case


def dues(ctx: Context, case: CaseId) -> dict[str, str]:
    with ctx.store.reading() as tx:
        found = {item.task.element: item.due for item in tx.worklist.of_case(case)}
    return {element: due.at.isoformat() for element, due in found.items() if due and due.at}


def timers(ctx: Context, case: CaseId) -> dict[str, tuple[str, object]]:
    with ctx.store.reading() as tx:
        return {row.element: (row.timer_id, row.due) for row in tx.timers.waiting() if row.case_id == case}


def version_of(ctx: Context, case: CaseId) -> int:
    with ctx.store.reading() as tx:
        return tx.agreements.version(tx.cases.load(case).agreement).number


def move(ctx: Context, number: int, plan: Plan | None = None) -> int:
    job = move_cases(ctx, "stockholm", number, plan or Plan(), who=None, command=command())
    while carry_on_moves(ctx):
        pass
    return job


def states(ctx: Context, job: int) -> dict[CaseId, MoveState]:
    return {case.case_id: case.state for case in read_moves(ctx, job).cases}


def test_a_preview_says_every_due_time_before_and_after_and_moves_nothing(ctx: Context, clock: FrozenClock):
    case = a_called_case(ctx, clock)
    number = a_shorter_limit(ctx)
    _, (preview,) = preview_moves(ctx, "stockholm", number)
    assert (preview.case, preview.number, preview.obstacles) == (case, 1, ())
    assert [task.element for task in preview.after] == [task.element for task in preview.before]
    changed = [due for due in preview.dues if due.changed]
    assert changed
    assert all(due.before - due.after == timedelta(days=1) for due in changed if due.before and due.after)
    assert version_of(ctx, case) == 1


def test_a_moved_case_has_its_tasks_and_the_new_version_s_due_times(ctx: Context, clock: FrozenClock):
    case = a_called_case(ctx, clock)
    before, tasks = dues(ctx, case), open_elements(ctx, case)
    job = move(ctx, a_shorter_limit(ctx))
    assert states(ctx, job) == {case: MoveState.MOVED}
    assert version_of(ctx, case) == 2
    assert open_elements(ctx, case) == tasks
    assert dues(ctx, case) != before
    assert verify(ctx) == []
    with ctx.store.reading() as tx:
        kinds = [entry.kind for entry in tx.history.of_case(case)]
    assert "rescheduled" in kinds
    assert kinds[-1] == "moved"


def test_a_draft_is_still_there(ctx: Context):
    case = admit(ctx)
    task, who = task_of(ctx, case, SEND), staff(ctx, "amina")
    save_draft(ctx, case, task, {"beraknad_utskrivning": ["2026-04-20"]}, who=who)
    move(ctx, a_shorter_limit(ctx))
    with ctx.store.reading() as tx:
        assert tx.worklist.draft(case, task, who.person.id) == {"beraknad_utskrivning": ["2026-04-20"]}


def test_a_limit_that_has_passed_in_the_new_version_fires_as_of_then(ctx: Context, clock: FrozenClock):
    case = a_called_case(ctx, clock)
    clock.advance(timedelta(days=1))
    number = a_shorter_limit(ctx, days=1)
    _, (preview,) = preview_moves(ctx, "stockholm", number)
    assert any(due.fires for due in preview.dues)
    job = move(ctx, number)
    with ctx.store.reading() as tx:
        fired = [entry for entry in tx.history.of_case(case) if entry.kind == "timer"]
    assert fired[-1].occurred_at < clock.now()
    assert fired[-1].recorded_at == clock.now()
    assert verify(ctx) == []
    undo_moves(ctx, job)
    carry_on_moves(ctx)
    (kept,) = read_moves(ctx, job).cases
    assert kept.state is MoveState.MOVED
    assert "Det går inte att ta tillbaka" in kept.why[0].why


def test_a_case_goes_back_to_what_it_was(ctx: Context, clock: FrozenClock):
    case = a_called_case(ctx, clock)
    with ctx.store.reading() as tx:
        state = tx.cases.load(case).state
    before = dues(ctx, case)
    job = move(ctx, a_shorter_limit(ctx))
    assert undo_moves(ctx, job) == 1
    carry_on_moves(ctx)
    assert states(ctx, job) == {case: MoveState.RETURNED}
    assert version_of(ctx, case) == 1
    assert dues(ctx, case) == before
    with ctx.store.reading() as tx:
        assert tx.cases.load(case).state == state
    assert verify(ctx) == []
    assert undo_moves(ctx, job) == 0


def test_a_case_that_has_gone_on_does_not_go_back(ctx: Context):
    case = admit(ctx)
    job = move(ctx, a_shorter_limit(ctx))
    send_admission_notice(ctx, case)
    undo_moves(ctx, job)
    carry_on_moves(ctx)
    (kept,) = read_moves(ctx, job).cases
    assert kept.state is MoveState.MOVED
    assert "har hänt i ärendet sedan flytten" in kept.why[0].why
    assert version_of(ctx, case) == 2


def test_a_case_that_has_no_place_stays_and_the_others_are_moved(ctx: Context):
    stays = admit(ctx)
    goes = admit(ctx, number="194209039827")
    send_admission_notice(ctx, goes)
    job = move(ctx, another_first_task(ctx))
    assert states(ctx, job) == {stays: MoveState.REFUSED, goes: MoveState.MOVED}
    assert (version_of(ctx, stays), version_of(ctx, goes)) == (1, 2)
    (refused, _) = read_moves(ctx, job).cases
    assert refused.why[0].element == SEND


def test_a_plan_takes_it_along_and_the_way_back_opens_the_same_task(ctx: Context):
    case = admit(ctx)
    task = task_of(ctx, case, SEND)
    job = move(ctx, another_first_task(ctx), Plan(names={SEND: "skicka_annat"}))
    assert task_of(ctx, case, "skicka_annat") == task
    undo_moves(ctx, job)
    carry_on_moves(ctx)
    assert task_of(ctx, case, SEND) == task
    assert verify(ctx) == []


def test_a_timer_that_the_move_took_away_waits_again_on_the_way_back(ctx: Context):
    case = admit(ctx)
    before = timers(ctx, case)
    other = release(ctx, "utskrivning.bpmn", lambda diagram: diagram.replace(LATE.encode(), b"drojer"))
    job = move(ctx, other)
    assert timers(ctx, case).keys() != before.keys()
    undo_moves(ctx, job)
    carry_on_moves(ctx)
    assert states(ctx, job) == {case: MoveState.RETURNED}
    assert timers(ctx, case) == before
    assert verify(ctx) == []


def test_a_step_that_is_passed_over_and_has_sent_a_message_has_no_way_back(ctx: Context):
    case = admit(ctx)
    job = move(ctx, another_first_task(ctx), Plan(skip={SEND}))
    assert SEND not in open_elements(ctx, case)
    undo_moves(ctx, job)
    carry_on_moves(ctx)
    assert states(ctx, job) == {case: MoveState.MOVED}


def test_the_same_command_is_one_job(ctx: Context):
    admit(ctx)
    number, once = a_shorter_limit(ctx), command()
    first = move_cases(ctx, "stockholm", number, who=None, command=once)
    assert move_cases(ctx, "stockholm", number, who=None, command=once) == first
    assert carry_on_moves(ctx) == 1
    assert carry_on_moves(ctx) == 0


def test_a_version_that_has_been_rolled_back_takes_no_cases(ctx: Context):
    number = a_shorter_limit(ctx)
    with ctx.store.transaction() as tx:
        version = tx.agreements.numbered("stockholm", number)
        tx.agreements.roll_back(version.id, why="Fel frist", at=ctx.clock.now(), who=SYSTEM)
    with pytest.raises(BadInput, match="gäller inte längre"):
        move_cases(ctx, "stockholm", number, who=None, command=command())


def test_a_worker_that_is_killed_in_the_middle_has_moved_nothing(
    ctx: Context, monkeypatch: pytest.MonkeyPatch
):
    case = admit(ctx)
    job = move_cases(ctx, "stockholm", a_shorter_limit(ctx), who=None, command=command())

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("service.actions.move_one_case.plan_notices", killed)
        with pytest.raises(KeyboardInterrupt):
            carry_on_moves(ctx)
    assert version_of(ctx, case) == 1
    assert states(ctx, job) == {case: MoveState.WAITING}
    carry_on_moves(ctx)
    assert version_of(ctx, case) == 2


def test_workers_share_a_job_and_move_every_case_once(ctx: Context):
    cases = [admit(ctx, number=number) for number in ("193805179813", "194209039827")]
    job = move_cases(ctx, "stockholm", a_shorter_limit(ctx), who=None, command=command())
    with ThreadPoolExecutor(2) as workers:
        done = list(workers.map(lambda _: carry_on_moves(ctx), range(2)))
    assert sum(done) == 2
    assert states(ctx, job) == dict.fromkeys(cases, MoveState.MOVED)
    with ctx.store.reading() as tx:
        histories = [tx.history.of_case(case) for case in cases]
    assert [sum(entry.kind == "moved" for entry in history) for history in histories] == [1, 1]
