"""A worker takes the next case that is to go over to another version, or back, and moves it.

Each case in a transaction of its own, which also settles its row: whoever is killed in the middle has done
nothing, and the next worker begins with the same case. Workers on several machines never take the same one.
"""

from service.actions.context import Context
from service.actions.move_one_case import move_one_case
from service.actions.return_one_case import return_one_case
from service.domain.errors import EngineFailed, HemgangError, StoreUnavailable
from service.domain.migration import CannotMove, Obstacle
from service.store import CaseMove, MoveState


def carry_on_moves(ctx: Context, *, limit: int = 20) -> int:
    """Settles at most `limit` cases; returns how many. Zero: nothing is left to do."""
    done = 0
    while done < limit and _next(ctx):
        done += 1
    return done


def _next(ctx: Context) -> bool:
    taken: CaseMove | None = None
    try:
        with ctx.store.transaction() as tx:
            taken = tx.moves.take()
            if taken is None:
                return False
            if taken.state is MoveState.RETURNING:
                return_one_case(ctx, tx, taken)
            else:
                move_one_case(ctx, tx, taken)
    except StoreUnavailable:
        raise
    except CannotMove as refused:
        _refuse(ctx, taken, refused.obstacles)
    except HemgangError as failure:
        place = (failure.process, failure.element) if isinstance(failure, EngineFailed) else ("", "")
        _refuse(ctx, taken, (Obstacle(*place, str(failure)),))
    except Exception as fault:  # of ours: the other cases must not wait for somebody to mend it
        _refuse(ctx, taken, (Obstacle("", "", f"Ett fel i Hemgång ({type(fault).__name__}). Anmäl det."),))
    return True


def _refuse(ctx: Context, taken: CaseMove | None, why: tuple[Obstacle, ...]) -> None:
    if taken is not None:
        with ctx.store.transaction() as tx:
            tx.moves.refused(taken, why)
