"""Are state, worklist, due times and history in step? Nothing lost, nothing double."""

from collections.abc import Callable, Sequence

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.errors import EngineFailed
from service.store import Transaction
from service.store.verify import Finding


def verify(
    ctx: Context, *, progress: Callable[[int, int], None] = lambda done, of: None
) -> Sequence[Finding]:
    """Asks the engine about every open case and compares with the rows; then the rows among themselves.

    `progress` is told (done, of) as it goes. Reads only.
    """
    with ctx.store.reading() as tx:
        cases = tx.cases.open_ids()
        findings = list(tx.verify.rows())
    for done, case_id in enumerate(cases, 1):
        with ctx.store.reading() as tx:
            findings += _case(ctx, tx, case_id)
        progress(done, len(cases))
    return findings


def _case(ctx: Context, tx: Transaction, case_id: CaseId) -> Sequence[Finding]:
    case = tx.cases.load(case_id)
    try:
        agreement = ctx.agreement(tx, case.agreement)
        seen = ctx.engine.look(agreement, case.state, case.facts, ctx.clock.now())
    except EngineFailed as failure:
        return [Finding(case_id, "state unreadable", str(failure))]
    return tx.verify.case(case_id, seen)
