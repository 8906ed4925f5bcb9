"""Messages as the parties see them: an inbox per unit, and who has read what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, select, update

from service.domain.case import CaseId
from service.domain.people import PersonId, Protection, Role, UnitId
from service.domain.protection import Place, shown_number
from service.store import tables
from service.store.patients import WHOSE, listed

_message, _receipt, _case, _patient = tables.message, tables.receipt, tables.case, tables.patient
_party = tables.participant


@dataclass(frozen=True)
class Receipt:
    """A unit's receipt for a message."""

    role: Role
    unit: UnitId
    delivered_at: datetime
    read_at: datetime | None
    read_by: PersonId | None


@dataclass(frozen=True)
class Message:
    """A message of a case, with a receipt for every unit that it has reached."""

    id: int
    case_id: CaseId
    process: str
    element: str
    message: str  #: the message's id in the agreement
    name: str  #: in Swedish
    sent_at: datetime
    recorded_at: datetime  #: when it was written down, and could be read
    sender: Role | None
    sent_by: PersonId
    recipients: tuple[Role, ...]  #: a role without a unit yet has no receipt
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True)
class Received:
    """A message in a unit's inbox."""

    id: int
    case_id: CaseId
    patient: str  #: identity number
    patient_name: str  #: as it may stand in a list
    name: str  #: in Swedish
    sender: Role | None
    sent_at: datetime
    delivered_at: datetime
    read_at: datetime | None  #: None: unread
    read_by: PersonId | None
    protection: Protection = Protection.NONE

    @property
    def patient_number(self) -> str:
        """The identity number as it may stand in a list."""
        return shown_number(self.patient, self.protection, Place.LIST, self.case_id)


class Messages:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_case(self, case_id: CaseId) -> Sequence[Message]:
        """All messages of a case, in the order they were sent."""
        query = select(_message).where(_message.c.case_id == case_id).order_by(_message.c.id)
        rows = self._connection.execute(query).mappings().all()
        receipts = self._receipts(case_id)
        return [_read(row, tuple(receipts.get(row["id"], ()))) for row in rows]

    def inbox(self, unit: UnitId, *, unread_only: bool = False, limit: int = 500) -> Sequence[Received]:
        """What a unit has received in cases that it takes part in now, the latest first."""
        query = _inbox().where(_receipt.c.unit == unit, _still_takes_part())
        if unread_only:
            query = query.where(_receipt.c.read_at.is_(None))
        latest = query.order_by(_receipt.c.delivered_at.desc(), _receipt.c.id.desc()).limit(limit)
        return [Received(**listed(row)) for row in self._connection.execute(latest).mappings()]

    def mark_read(self, message: int, unit: UnitId, *, at: datetime, who: PersonId) -> bool:
        """The unit has opened the message. Only the first time counts; returns whether this was it."""
        unread = _receipt.c.message_id == message, _receipt.c.unit == unit, _receipt.c.read_at.is_(None)
        seen = update(_receipt).where(*unread).values(read_at=at, read_by=who)
        return self._connection.execute(seen).rowcount > 0

    def _receipts(self, case_id: CaseId) -> dict[int, list[Receipt]]:
        query = select(_receipt).join(_message, _message.c.id == _receipt.c.message_id)
        found: dict[int, list[Receipt]] = {}
        ordered = query.where(_message.c.case_id == case_id).order_by(_receipt.c.id)
        for row in self._connection.execute(ordered).mappings():
            fields = {name: row[name] for name in ("role", "unit", "delivered_at", "read_at", "read_by")}
            found.setdefault(row["message_id"], []).append(Receipt(**fields))
        return found


def _inbox() -> Select[tuple[object, ...]]:
    joined = (
        _receipt.join(_message, _message.c.id == _receipt.c.message_id)
        .join(_case, _case.c.id == _message.c.case_id)
        .join(_patient, _patient.c.identity_number == _case.c.patient)
    )
    sent = _message.c.id, _message.c.case_id, _message.c.name, _message.c.sender, _message.c.sent_at
    seen = _receipt.c.delivered_at, _receipt.c.read_at, _receipt.c.read_by
    return select(*sent, *seen, *WHOSE).select_from(joined)


def _still_takes_part() -> ColumnElement[bool]:
    """A unit that has left a case sees no more of it, not even what it never read."""
    same = _party.c.case_id == _message.c.case_id, _party.c.unit == _receipt.c.unit
    return exists().where(*same, tables.takes_part)


def _read(row: RowMapping, receipts: tuple[Receipt, ...]) -> Message:
    return Message(
        id=row["id"],
        case_id=CaseId(row["case_id"]),
        process=row["process"],
        element=row["element"],
        message=row["message"],
        name=row["name"],
        sent_at=row["sent_at"],
        recorded_at=row["recorded_at"],
        sender=row["sender"],
        sent_by=row["sent_by"],
        recipients=tuple(row["recipients"]),
        receipts=receipts,
    )
