"""What a move to another version would do to every open case, before anything is moved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.moving_a_case import as_caught_up, over
from service.domain.case import CaseId, OpenTask, Progress, WaitingTimer
from service.domain.errors import EngineFailed
from service.domain.migration import NO_PLAN, CannotMove, Obstacle, Plan
from service.store import AgreementVersion, Transaction


@dataclass(frozen=True)
class DueChange:
    """A due time of a case, as it is and as it would be."""

    element: str
    name: str
    before: datetime | None
    after: datetime | None
    fires: bool  #: passed already in the new version: fires at once
    gone: bool = False  #: waits no longer
    new: bool = False  #: only the new version has it

    @property
    def changed(self) -> bool:
        return self.fires or self.gone or self.new or self.before != self.after


@dataclass(frozen=True)
class MovePreview:
    """One case. With obstacles it stays where it is, and `after` and `dues` are empty."""

    case: CaseId
    number: int  #: of the version that it runs on
    before: Sequence[OpenTask]
    after: Sequence[OpenTask] = ()
    dues: Sequence[DueChange] = ()
    obstacles: Sequence[Obstacle] = ()


def preview_moves(
    ctx: Context, agreement: str, number: int, plan: Plan = NO_PLAN, *, most: int | None = None
) -> tuple[int, Sequence[MovePreview]]:
    """How many open cases run on another version, and what would become of each, or of the first `most`.

    Raises NotFound.
    """
    with ctx.store.reading() as tx:
        version = tx.agreements.numbered(agreement, number)
        cases = tx.moves.candidates(agreement, version.id)
        return len(cases), [_preview(ctx, tx, case, version, plan) for case in cases[:most]]


def _preview(
    ctx: Context, tx: Transaction, case_id: CaseId, version: AgreementVersion, plan: Plan
) -> MovePreview:
    case = tx.cases.load(case_id)
    number = tx.agreements.version(case.agreement).number
    old, new = ctx.agreement(tx, case.agreement), ctx.agreement(tx, version.id)
    case, before = as_caught_up(ctx, case, old)
    try:
        after = over(ctx, case, old, new, plan)
    except CannotMove as refused:
        return MovePreview(case_id, number, before.tasks, obstacles=refused.obstacles)
    except EngineFailed as failure:
        obstacle = Obstacle(failure.process, failure.element, str(failure))
        return MovePreview(case_id, number, before.tasks, obstacles=(obstacle,))
    return MovePreview(case_id, number, before.tasks, after.tasks, tuple(_dues(before, after)))


def _dues(before: Progress, after: Progress) -> Iterator[DueChange]:
    yield from _of_tasks(before, after)
    yield from _of_timers(before, after)


def _of_tasks(before: Progress, after: Progress) -> Iterator[DueChange]:
    """Of those that wait in both versions: when they are to be done."""
    old = {task.id: task.due for task in before.tasks}
    for task in after.tasks:
        was = old.get(task.id)
        if was or (task.due and task.id in old):
            at, then = was.at if was else None, task.due.at if task.due else None
            yield DueChange(task.element, task.name, at, then, fires=False)


def _of_timers(before: Progress, after: Progress) -> Iterator[DueChange]:
    old = {timer.id: timer for timer in before.timers}
    new = {timer.id: timer for timer in after.timers}
    fired = {timer.id: timer for timer in after.fired}
    for key in dict.fromkeys((*old, *fired, *new)):
        timer = new.get(key) or fired.get(key)
        yield _change(old.get(key), timer, fires=key in fired)


def _change(old: WaitingTimer | None, new: WaitingTimer | None, *, fires: bool) -> DueChange:
    told = new or old
    assert told is not None, "one of them has the timer"
    return DueChange(
        element=told.element,
        name=told.name,
        before=old.due.at if old else None,
        after=new.due.at if new else None,
        fires=fires,
        gone=new is None,
        new=old is None,
    )
