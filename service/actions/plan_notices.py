"""After a move: who is to be told outside Hemgång, by the agreement's rules, in the same transaction."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.notice import OF_DEADLINES, Event, send_at
from service.notation.agreement import Agreement
from service.store import Notice, Planned, Reason, Transaction

OF_TASK = (Event.TASK, Event.SOON, Event.PASSED)
OF_MESSAGE = (Event.MESSAGE, Event.UNREAD)


def plan_notices(ctx: Context, tx: Transaction, case_id: CaseId, agreement: Agreement) -> None:
    """Brings a case's notices in step with its open tasks and unread messages; again, it changes nothing.

    1. what an open task or an unread message asks for, by aviseringar.dmn, is written down with its time
    2. what waits though its reason is gone is dropped, and the history says so

    Call it with the case locked, after every save and whenever a message came or was read.
    """
    wanted = [planned for reason in tx.notices.reasons(case_id) for planned in _asked(reason, agreement)]
    tx.notices.plan(case_id, wanted)
    drop(tx, case_id, tx.notices.groundless(case_id), at=ctx.clock.now())


def drop(tx: Transaction, case_id: CaseId, groundless: Sequence[Notice], *, at: datetime) -> None:
    """Their reason is gone, or they have no way out. Call with the case locked."""
    for notice in groundless:
        tx.notices.dropped(notice, notice.gone)
    for unit, why in dict.fromkeys((notice.unit, notice.gone) for notice in groundless):
        name = f"Avisering skickades inte: {why}"
        tx.history.note(case_id, "notice_dropped", name, at=at, detail={"unit": unit})


def _asked(reason: Reason, agreement: Agreement) -> Iterator[Planned]:
    for event in OF_TASK if reason.task else OF_MESSAGE:
        basis = reason.due_at if event in OF_DEADLINES else reason.came_at
        if basis is not None:
            for rule in agreement.notices.rules(event, reason.element, reason.role):
                yield Planned(reason, rule, basis, send_at(rule, basis, agreement.notices.hours))
