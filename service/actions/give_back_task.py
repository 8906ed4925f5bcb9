"""A person gives back what he or she has taken: it is the unit's again."""

from service.actions.context import Context
from service.domain import access
from service.domain.case import CaseId, TaskId
from service.domain.people import Staff


def give_back_task(ctx: Context, case_id: CaseId, task_id: TaskId, *, who: Staff) -> None:
    """Nothing happens when a colleague has taken it over meanwhile. Raises UnknownCase, NotFound."""
    with ctx.store.transaction() as tx:
        case, _ = ctx.lock(tx, case_id, who)
        row = tx.taken.task_row(case_id, task_id, who.unit.id)
        tx.taken.give_back(row, who.person.id, at=ctx.clock.now())
        ctx.note(
            tx, who, access.Access.WRITE, f"lämnar uppgift {task_id}", case=case_id, patient=case.patient
        )


def give_back_message(ctx: Context, case_id: CaseId, message: int, *, who: Staff) -> None:
    """Likewise."""
    with ctx.store.transaction() as tx:
        case, _ = ctx.lock(tx, case_id, who)
        row = tx.taken.message_row(case_id, message, who.unit.id)
        tx.taken.give_back(row, who.person.id, at=ctx.clock.now())
        ctx.note(
            tx, who, access.Access.WRITE, f"lämnar meddelande {message}", case=case_id, patient=case.patient
        )
