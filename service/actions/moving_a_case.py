"""One case on its way to another version of its agreement: overdue timers fire first, in the old."""

from dataclasses import replace

from service.actions.context import Context
from service.actions.save_move import save_move
from service.domain.case import Progress
from service.domain.migration import Plan
from service.notation.agreement import Agreement
from service.store import Case, Transaction


def caught_up(ctx: Context, tx: Transaction, case: Case, agreement: Agreement) -> Case:
    """What a worker has not come to yet happens now, under the agreement that it was to happen under.

    Call with the case locked.
    """
    now = ctx.clock.now()
    progress = ctx.engine.catch_up(agreement, case.state, case.facts, now)
    return save_move(ctx, tx, agreement, case, progress, at=now) if progress.fired else case


def as_caught_up(ctx: Context, case: Case, agreement: Agreement) -> tuple[Case, Progress]:
    """The same in thought, for a preview: nothing is saved."""
    progress = ctx.engine.catch_up(agreement, case.state, case.facts, ctx.clock.now())
    return replace(case, state=progress.state, facts={**case.facts, **progress.facts}), progress


def over(ctx: Context, case: Case, old: Agreement, new: Agreement, plan: Plan) -> Progress:
    """Raises CannotMove, EngineFailed."""
    return ctx.engine.move(old, new, case.state, case.facts, ctx.clock.now(), plan)
