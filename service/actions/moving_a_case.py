"""One case on its way to another version of its agreement: overdue timers fire first, in the old."""

from dataclasses import replace

from service.actions.context import Context
from service.domain.case import Progress
from service.domain.migration import Plan
from service.notation.agreement import Agreement
from service.store import Case


def as_caught_up(ctx: Context, case: Case, agreement: Agreement) -> tuple[Case, Progress]:
    """As if workers had come to all that is overdue, under the version that it was to happen under."""
    progress = ctx.engine.catch_up(agreement, case.state, case.facts, ctx.clock.now())
    return replace(case, state=progress.state, facts={**case.facts, **progress.facts}), progress


def over(ctx: Context, case: Case, old: Agreement, new: Agreement, plan: Plan) -> Progress:
    """Raises CannotMove, EngineFailed."""
    return ctx.engine.move(old, new, case.state, case.facts, ctx.clock.now(), plan)
