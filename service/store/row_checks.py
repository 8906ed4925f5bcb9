"""What must hold among the rows: each check is a query that gives the case and place of what is wrong."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, exists, func, or_, select

from service.store.tables import (
    acts,
    case,
    fact,
    history,
    message,
    participant,
    receipt,
    task,
    timer,
    timer_waits,
)


@dataclass(frozen=True)
class RowCheck:
    what: str
    detail: str  #: in Swedish; {} is the place that the query gives
    query: Select[Any]  #: rows of (case number, place)


def _open_task_on_closed_case() -> Select[Any]:
    joined = task.join(case, case.c.id == task.c.case_id)
    still = case.c.closed_at.is_not(None), task.c.outcome.is_(None)
    return select(task.c.case_id, task.c.engine_id).select_from(joined).where(*still)


def _waiting_timer_on_closed_case() -> Select[Any]:
    joined = timer.join(case, case.c.id == timer.c.case_id)
    still = case.c.closed_at.is_not(None), timer_waits
    return select(timer.c.case_id, timer.c.engine_id).select_from(joined).where(*still)


def _fired_timer_without_history() -> Select[Any]:
    told = exists().where(
        history.c.case_id == timer.c.case_id,
        history.c.kind == "timer",
        history.c.element == timer.c.element,
        history.c.occurred_at == timer.c.fired_due,
    )
    return select(timer.c.case_id, timer.c.engine_id).where(timer.c.state == "fired", ~told)


def _history_gap() -> Select[Any]:
    highest, count = func.max(history.c.sequence), func.count()
    return (
        select(history.c.case_id, highest)
        .group_by(history.c.case_id)
        .having(or_(highest != count, func.min(history.c.sequence) != 1))
    )


def _case_without_history() -> Select[Any]:
    told = exists().where(history.c.case_id == case.c.id)
    return select(case.c.id, case.c.revision).where(~told)


def _two_current_facts() -> Select[Any]:
    current = select(fact.c.case_id, fact.c.name).where(fact.c.superseded_at.is_(None))
    return current.group_by(fact.c.case_id, fact.c.name).having(func.count() > 1)


def _task_at_another_unit() -> Select[Any]:
    """A role's open task lies at its participant; without one, at nobody."""
    now = (
        select(participant.c.unit)
        .where(
            participant.c.case_id == task.c.case_id,
            participant.c.role == task.c.role,
            acts,
        )
        .scalar_subquery()
    )
    differs = func.coalesce(now, "") != func.coalesce(task.c.unit, "")
    return select(task.c.case_id, task.c.engine_id).where(task.c.outcome.is_(None), differs)


def _receipt_of_another_case() -> Select[Any]:
    """A receipt's unit has taken part in the message's case, in the receipt's role."""
    takes_part = exists().where(
        participant.c.case_id == message.c.case_id,
        participant.c.role == receipt.c.role,
        participant.c.unit == receipt.c.unit,
    )
    joined = receipt.join(message, message.c.id == receipt.c.message_id)
    return select(message.c.case_id, message.c.id).select_from(joined).where(~takes_part)


CHECKS = (
    RowCheck(
        "open task on closed case",
        "Uppgift {} är öppen fast ärendet är avslutat.",
        _open_task_on_closed_case(),
    ),
    RowCheck(
        "waiting timer on closed case",
        "Timer {} väntar fast ärendet är avslutat.",
        _waiting_timer_on_closed_case(),
    ),
    RowCheck(
        "fired timer without history",
        "Timer {} har löst ut men syns inte i historiken.",
        _fired_timer_without_history(),
    ),
    RowCheck("history gap", "Historiken, som slutar på {}, har luckor.", _history_gap()),
    RowCheck("case without history", "Ärendet saknar historik vid revision {}.", _case_without_history()),
    RowCheck("two current facts", "Uppgiften {} har två värden som gäller samtidigt.", _two_current_facts()),
    RowCheck(
        "task at another unit",
        "Uppgift {} ligger inte hos den enhet som har rollen.",
        _task_at_another_unit(),
    ),
    RowCheck(
        "receipt without part",
        "Meddelande {} har kvittens från en enhet som inte har deltagit.",
        _receipt_of_another_case(),
    ),
)
