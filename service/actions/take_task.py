"""A person takes a task, or a message to read, for the unit: "jag tar den". Others may still do it."""

from datetime import datetime, timedelta
from decimal import Decimal

from service.actions.complete_task import require_open
from service.actions.context import Context
from service.domain import access
from service.domain.case import CaseId, TaskId
from service.domain.facts import Facts
from service.domain.people import Staff

LETS_GO = "parameter.taget_slapps_efter_timmar"  #: the agreement's: a shift, so that nothing is left behind


def take_task(ctx: Context, case_id: CaseId, task_id: TaskId, *, who: Staff) -> None:
    """Takes it over when a colleague had it. Raises UnknownCase, Forbidden, TaskNotOpen."""
    with ctx.store.transaction() as tx:
        case, _ = ctx.lock(tx, case_id, who)
        item = tx.worklist.task(case_id, task_id)
        require_open(ctx, item)
        access.require_task(who, item.unit, item.task.groups)
        row, now = tx.taken.task_row(case_id, task_id, who.unit.id), ctx.clock.now()
        tx.taken.take(row, who.person.id, at=now, until=lets_go(case.facts, now))
        about = f"tar uppgift {item.task.element}"
        ctx.note(tx, who, access.Access.WRITE, about, case=case_id, patient=case.patient)


def take_message(ctx: Context, case_id: CaseId, message: int, *, who: Staff) -> None:
    """Raises UnknownCase, NotFound when the unit has not received it."""
    with ctx.store.transaction() as tx:
        case, _ = ctx.lock(tx, case_id, who)
        row, now = tx.taken.message_row(case_id, message, who.unit.id), ctx.clock.now()
        tx.taken.take(row, who.person.id, at=now, until=lets_go(case.facts, now))
        ctx.note(
            tx, who, access.Access.WRITE, f"tar meddelande {message}", case=case_id, patient=case.patient
        )


def lets_go(facts: Facts, now: datetime) -> datetime | None:
    """When it is nobody's again by itself; None where the agreement does not say."""
    hours = facts.get(LETS_GO)
    if isinstance(hours, bool) or not isinstance(hours, int | Decimal) or hours <= 0:
        return None
    return now + timedelta(hours=float(hours))
