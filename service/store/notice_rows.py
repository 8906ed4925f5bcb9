"""A notice as a row: planned, waiting, sent or dropped, and whether its reason still stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping

from service.domain.case import CaseId
from service.domain.notice import OF_DEADLINES, Channel, Event, NoticeRule, Target
from service.domain.people import PersonId, Role, UnitId


@dataclass(frozen=True)
class Reason:
    """Something that waits for a unit: an open task, or an unread message."""

    element: str  #: the task's element, or the message's id
    role: Role  #: as which party it came to the unit
    unit: UnitId
    came_at: datetime
    due_at: datetime | None  #: None too where something begins: nobody is late for that
    task: int | None = None  #: number of the row
    receipt: int | None = None


@dataclass(frozen=True)
class Planned:
    """A notice that an agreement's rule asks for."""

    reason: Reason
    rule: NoticeRule
    basis_at: datetime
    send_at: datetime

    @property
    def key(self) -> str:
        """A deadline that has moved is another one; so is the same step for another unit."""
        about = f"t{self.reason.task}" if self.reason.task else f"r{self.reason.receipt}"
        step = f"{self.rule.event}:{self.rule.channel}:{self.rule.to}:{self.rule.after.total_seconds():.0f}"
        return f"{about}:{self.reason.unit}:{step}:{self.basis_at.timestamp():.0f}"


@dataclass(frozen=True)
class Notice:
    """A notice in the outbox."""

    id: int
    case_id: CaseId
    event: Event
    task: int | None
    receipt: int | None
    unit: UnitId
    to: Target
    channel: Channel
    text: str  #: with placeholders
    send_at: datetime
    state: str  #: waiting | sent | dropped | stopped
    batch: int | None  #: the sending that it goes with; None before it is first claimed
    settled_at: datetime | None
    why: str  #: why it was dropped; empty otherwise
    attempts: int
    last_error: str
    token: int
    gone: str  #: while it waits: why its reason is gone; empty when it stands
    taker: PersonId | None  #: who at the unit has taken what it is about

    @property
    def sending(self) -> tuple[str, ...]:
        """What is said once to one receiver. What the taker of one task is told goes to nobody else."""
        alone = str(self.id) if self.to is Target.TAKER else ""
        return self.unit, self.to, self.channel, self.text, alone


@dataclass(frozen=True)
class NoticeNumbers:
    waiting: int
    due: int  #: of them, those that should have been sent by now
    stopped: int  #: given up after the last try


def task_reason(row: RowMapping) -> Reason:
    due_at = None if row["begins"] else row["due_at"]
    return Reason(row["element"], row["role"], row["unit"], row["opened_at"], due_at, task=row["id"])


def receipt_reason(row: RowMapping) -> Reason:
    return Reason(row["message"], row["role"], row["unit"], row["delivered_at"], None, receipt=row["id"])


def planned_values(case_id: CaseId, planned: Planned) -> dict[str, Any]:
    return {
        "case_id": case_id,
        "key": planned.key,
        "event": planned.rule.event,
        "task_id": planned.reason.task,
        "receipt_id": planned.reason.receipt,
        "unit": planned.reason.unit,
        "target": planned.rule.to,
        "channel": planned.rule.channel,
        "text": planned.rule.text,
        "basis_at": planned.basis_at,
        "send_at": planned.send_at,
        "state": "waiting",
    }


def notice_of(row: RowMapping, now: datetime) -> Notice:
    return Notice(
        id=row["id"],
        case_id=CaseId(row["case_id"]),
        event=Event(row["event"]),
        task=row["task_id"],
        receipt=row["receipt_id"],
        unit=UnitId(row["unit"]),
        to=Target(row["target"]),
        channel=Channel(row["channel"]),
        text=row["text"],
        send_at=row["send_at"],
        state=row["state"],
        batch=row["batch"],
        settled_at=row["settled_at"],
        why=row["why"] or "",
        attempts=row["attempts"],
        last_error=row["last_error"] or "",
        token=row["lease_token"],
        gone=_gone(row, now) if row["state"] == "waiting" else "",
        taker=_taker(row, now),
    )


def _taker(row: RowMapping, now: datetime) -> PersonId | None:
    over = row["taken_until"] is not None and row["taken_until"] <= now
    return None if over or row["taker"] is None else PersonId(row["taker"])


def _gone(row: RowMapping, now: datetime) -> str:
    if row["receipt_id"] is not None:
        return "meddelandet är läst" if row["read_at"] else ""
    if row["outcome"] is not None:
        return "uppgiften är gjord" if row["outcome"] == "done" else "uppgiften är inte längre aktuell"
    if row["task_unit"] != row["unit"]:
        return "uppgiften ligger hos en annan enhet"
    if row["event"] in OF_DEADLINES and row["due_at"] != row["basis_at"]:
        return "fristen har flyttats"
    return "fristen har redan gått ut" if row["event"] == Event.SOON and row["basis_at"] <= now else ""
