"""The cases of a job go back to the versions that they came from. What has not been moved yet stays."""

from service.actions.context import Context


def undo_moves(ctx: Context, job: int) -> int:
    """Returns how many are to go back; a case where something has happened since is refused, with why.

    Again, it changes nothing more. Raises NotFound.
    """
    with ctx.store.transaction() as tx:
        tx.moves.job(job)
        return tx.moves.turn_back(job)
