"""How far a job that moves cases has come."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.actions.context import Context
from service.store import CaseMove, MoveJob


@dataclass(frozen=True)
class MovesPage:
    job: MoveJob
    number: int  #: of the version that they go to
    cases: Sequence[CaseMove]


def read_moves(ctx: Context, job: int) -> MovesPage:
    """Raises NotFound."""
    with ctx.store.reading() as tx:
        found = tx.moves.job(job)
        return MovesPage(found, tx.agreements.version(found.version).number, tx.moves.of_job(job))
