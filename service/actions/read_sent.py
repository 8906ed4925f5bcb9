"""What the unit has sent that others have not read, or not answered; the oldest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.read_worklist import names_of_units
from service.domain import access
from service.domain.people import Staff, UnitId
from service.store import Outstanding


@dataclass(frozen=True)
class SentPage:
    now: datetime
    waiting: Sequence[Outstanding]  #: a row for each unit that is waited for
    units: Mapping[UnitId, str]


def read_sent(ctx: Context, *, who: Staff) -> SentPage:
    """Every patient that is shown leaves a row in the access log."""
    with ctx.store.transaction() as tx:
        waiting = tx.correspondence.outstanding(who.unit.id)
        for case, patient in sorted({(each.case_id, each.patient) for each in waiting}):
            ctx.note(tx, who, access.Access.READ, "skickat", case=case, patient=patient)
        return SentPage(ctx.clock.now(), waiting, names_of_units(ctx))
