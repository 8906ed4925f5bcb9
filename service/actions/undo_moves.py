"""The cases of a job go back to the versions that they came from. What has not been moved yet stays."""

from service.actions.context import Context
from service.domain import access
from service.domain.people import Staff


def undo_moves(ctx: Context, job: int, *, who: Staff | None = None) -> int:
    """Returns how many are to go back; a case where something has happened since is refused, with why.

    Again, it changes nothing more. `who` None: the command line. Raises Forbidden, NotFound.
    """
    with ctx.store.transaction() as tx:
        found = tx.moves.job(job)
        if who is not None:
            access.require_changing_agreement(who, found.agreement)
        return tx.moves.turn_back(job)
