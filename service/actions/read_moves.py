"""How far a job that moves cases has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.domain import access
from service.domain.people import Staff
from service.store import CaseMove, MoveJob


@dataclass(frozen=True)
class MovesPage:
    now: datetime
    job: MoveJob
    number: int  #: of the version that they go to
    cases: Sequence[CaseMove]


def read_moves(ctx: Context, job: int, *, who: Staff | None = None) -> MovesPage:
    """`who` None: the command line. Raises Forbidden, NotFound."""
    with ctx.store.reading() as tx:
        found = tx.moves.job(job)
        if who is not None:
            access.require_changing_agreement(who, found.agreement)
        version = tx.agreements.version(found.version)
        return MovesPage(ctx.clock.now(), found, version.number, tx.moves.of_job(job))
