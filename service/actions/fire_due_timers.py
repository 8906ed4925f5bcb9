"""A deadline passes: a worker claims what is due and wakes that case."""

from contextlib import suppress
from datetime import timedelta

from service.actions.context import Context
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.domain.errors import HemgangError, LostLease, StoreUnavailable
from service.store.timers import ClaimedTimer

LEASE = timedelta(seconds=30)


def fire_due_timers(ctx: Context, worker: str, *, limit: int = 20, lease: timedelta = LEASE) -> int:
    """Claims up to `limit` due timers, the longest due first, and fires them; returns how many it claimed.

    What a killed worker held is free again when `lease` (elapsed time) has passed.
    """
    with ctx.store.transaction() as tx:
        claimed = tx.timers.claim(worker, limit, lease)
    for timer in claimed:
        fire(ctx, timer)
    return len(claimed)


def fire(ctx: Context, claimed: ClaimedTimer) -> None:
    """Moves the case of one claimed timer.

    1. lock the case, then ask whether the timer is still ours: whoever claimed it after us goes on
    2. everything in the case that is due fires in order, each as of its own due time
    3. a failure is noted with the timer and as an incident, and other cases are not delayed
    """
    try:
        with ctx.store.transaction() as tx:
            case = tx.cases.lock(claimed.case_id)
            tx.timers.hold(claimed)
            agreement = ctx.agreement(tx, case.agreement)
            progress = ctx.engine.catch_up(agreement, case.state, case.facts, tx.timers.now())
            save_move(ctx, tx, agreement, case, progress, at=claimed.due_at)
            plan_notices(ctx, tx, case.id, agreement)
    except (LostLease, StoreUnavailable):
        return  # another worker has it, or it is claimed again when the lease has passed
    except HemgangError as failure:
        _note(ctx, claimed, failure)
    except Exception as fault:  # of ours: others in the batch must not wait for somebody to mend it
        _note(ctx, claimed, HemgangError(f"Ett fel i Hemgång ({type(fault).__name__}). Anmäl det."))


def _note(ctx: Context, claimed: ClaimedTimer, failure: HemgangError) -> None:
    process, element = getattr(failure, "process", ""), getattr(failure, "element", "")
    with suppress(LostLease), ctx.store.transaction() as tx:
        tx.timers.failed(claimed, str(failure))
        tx.incidents.open(
            claimed.case_id, "timer", str(failure), at=ctx.clock.now(), process=process, element=element
        )
