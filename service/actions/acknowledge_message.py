"""A unit says that it has read a message. Reading is not accepting."""

from service.actions.context import Context
from service.actions.plan_notices import plan_notices
from service.domain import access
from service.domain.case import CaseId
from service.domain.people import Staff


def acknowledge_message(ctx: Context, case_id: CaseId, message: int, *, who: Staff) -> None:
    """Only the first time counts. Raises UnknownCase, Forbidden."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        access.require_acting(who, case.participants.values())
        if message in {sent.id for sent in tx.messages.of_case(case_id)}:
            tx.messages.mark_read(message, who.unit.id, at=ctx.clock.now(), who=who.person.id)
            plan_notices(ctx, tx, case_id, agreement)
        ctx.note(tx, who, access.Access.WRITE, f"kvittens {message}", case=case_id, patient=case.patient)
