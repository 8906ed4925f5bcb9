"""A timer as a row on the operators' page."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import RowMapping

from service.domain.case import CaseId, Due, TimerId
from service.store.due import due_of


@dataclass(frozen=True)
class TimerRow:
    """A timer on the operators' page."""

    id: int
    case_id: CaseId  #: the case number
    timer_id: TimerId
    process: str
    element: str
    name: str
    due: Due  #: with its legal source and computation
    armed_at: datetime
    state: str  #: waiting | fired | cancelled
    fired_at: datetime | None
    lateness: timedelta | None  #: fired: how late; waiting and overdue: how late by now; else None
    lease_owner: str | None  #: the worker that holds it now; None when its lease has run out
    attempts: int
    next_try_at: datetime | None
    stopped_at: datetime | None
    last_error: str | None


@dataclass(frozen=True)
class TimerNumbers:
    """How many timers wait, counted however many they are."""

    waiting: int  #: all of them
    overdue: int
    soon: int  #: not yet due, but within the time that was asked for
    timeless: int  #: whose clock has not started


def timer_row(row: RowMapping, now: datetime) -> TimerRow:
    """`now` is what the lateness of a waiting timer is counted to."""
    return TimerRow(
        id=row["id"],
        case_id=CaseId(row["case_id"]),
        timer_id=TimerId(row["engine_id"]),
        process=row["process"],
        element=row["element"],
        name=row["name"],
        due=due_of(row) or Due(None),
        armed_at=row["armed_at"],
        state=row["state"],
        fired_at=row["fired_at"],
        lateness=_lateness(row, now),
        lease_owner=row["lease_owner"] if row["lease_until"] and row["lease_until"] > now else None,
        attempts=row["attempts"],
        next_try_at=row["next_try_at"],
        stopped_at=row["stopped_at"],
        last_error=row["last_error"],
    )


def _lateness(row: RowMapping, now: datetime) -> timedelta | None:
    if row["state"] == "fired":
        return row["fired_at"] - row["fired_due"]  # type: ignore[no-any-return]
    overdue = row["state"] == "waiting" and row["due_at"] is not None and row["due_at"] <= now
    return now - row["due_at"] if overdue else None
