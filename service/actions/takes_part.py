"""Whether a unit still takes part in a case: what was handed in may have given the case to another unit."""

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.errors import UnknownCase
from service.domain.people import Staff


def takes_part(ctx: Context, case_id: CaseId, *, who: Staff) -> bool:
    """Nothing of the case is read, so nothing is noted."""
    with ctx.store.reading() as tx:
        try:
            ctx.load(tx, case_id, who)
        except UnknownCase:
            return False
    return True
