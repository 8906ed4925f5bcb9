"""One case goes over to another version of its agreement."""

from service.actions.context import Context
from service.actions.moving_a_case import over
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.domain.case import Progress
from service.domain.facts import Facts
from service.domain.migration import CannotMove, Obstacle
from service.notation.agreement import Agreement
from service.store import Case, CaseMove, Transaction


def move_one_case(ctx: Context, tx: Transaction, taken: CaseMove) -> None:
    """In the transaction that has taken its row. Raises CannotMove, EngineFailed.

    1. lock the case; one that has been closed or moved meanwhile is left
    2. what is overdue fires under the old version
    3. tasks, timers and messages follow the new version, and the history says so
    """
    job = tx.moves.job(taken.job)
    case = tx.cases.lock(taken.case_id)
    _must_be_open(case)
    old, new = ctx.agreement(tx, case.agreement), ctx.agreement(tx, job.version)
    case = _caught_up(ctx, tx, case, old)
    _must_be_open(case)
    progress = over(ctx, case, old, new, job.plan)
    tx.cases.follow(case.id, job.version)
    moved = save_move(ctx, tx, new, case, progress, at=ctx.clock.now(), who=job.asked_by)
    plan_notices(ctx, tx, case.id, new)
    version = tx.agreements.version(job.version)
    name = f"Ärendet följer nu version {version.number} av {version.name}"
    detail = {"job": job.id, "from": case.agreement, "to": job.version}
    tx.history.note(case.id, "moved", name, at=ctx.clock.now(), who=job.asked_by, detail=detail)
    tx.moves.moved(
        taken,
        from_version=case.agreement,
        before=case.state,
        facts=_replaced(case, progress),
        revision=moved.revision if _can_be_undone(progress) else None,
    )


def _caught_up(ctx: Context, tx: Transaction, case: Case, old: Agreement) -> Case:
    now = ctx.clock.now()
    progress = ctx.engine.catch_up(old, case.state, case.facts, now)
    return save_move(ctx, tx, old, case, progress, at=now) if progress.fired else case


def _must_be_open(case: Case) -> None:
    if case.closed_at is not None:
        raise CannotMove(Obstacle(case.process, "", "Ärendet har avslutats."))


def _replaced(case: Case, progress: Progress) -> Facts:
    return {name: case.facts.get(name) for name in progress.facts}


def _can_be_undone(progress: Progress) -> bool:
    """What a move has set off cannot be taken back: somebody may have been told."""
    return not progress.steps and not progress.messages
