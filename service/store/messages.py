"""Messages as the parties see them: an inbox per unit, and who has read what."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, select, update

from service.domain.answer import Answer
from service.domain.case import Carried, CaseId, MessageKind
from service.domain.disclosure import Disclosure
from service.domain.people import PersonId, Protection, Role, UnitId
from service.domain.protection import Place, shown_number
from service.store import tables
from service.store.carried import carried_of, disclosures_of
from service.store.patients import WHOSE, listed

_message, _receipt, _case, _patient = tables.message, tables.receipt, tables.case, tables.patient
_answer, _party = tables.receipt_answer, tables.participant


@dataclass(frozen=True)
class GivenAnswer:
    """What a unit answered; a later one replaces it and leaves it in place."""

    answer: Answer
    comment: str
    forwarded_to: UnitId | None
    answered_at: datetime
    answered_by: PersonId


@dataclass(frozen=True)
class Receipt:
    """A unit's receipt for a message: delivered, read and answered are three things."""

    role: Role
    unit: UnitId
    delivered_at: datetime
    read_at: datetime | None
    read_by: PersonId | None
    answers: tuple[GivenAnswer, ...] = ()  #: every one, the latest last

    @property
    def answer(self) -> GivenAnswer | None:
        """The one that counts."""
        return self.answers[-1] if self.answers else None


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
    sender_unit: UnitId | None = None  #: the unit that played the sender's part then
    answers: tuple[Answer, ...] = ()  #: what it may be answered with; empty: it asks for no answer
    content: tuple[Carried, ...] = ()  #: what it told, as it was then
    kind: MessageKind = MessageKind.DIAGRAM
    body: str = ""
    about: int | None = None  #: the message that it replies to, corrects or retracts
    disclosures: tuple[Disclosure, ...] = ()  #: what each receiver was told of the content, and why

    def receipt_of(self, unit: UnitId) -> Receipt | None:
        """The unit's own; None for a message that it was not sent."""
        return next((receipt for receipt in self.receipts if receipt.unit == unit), None)


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
    kind: MessageKind = MessageKind.DIAGRAM
    asks: bool = False  #: an answer is asked for, and our unit has given none
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
        query = _inbox().where(_receipt.c.unit == unit, takes_part())
        if unread_only:
            query = query.where(_receipt.c.read_at.is_(None))
        latest = query.order_by(_receipt.c.delivered_at.desc(), _receipt.c.id.desc()).limit(limit)
        return [Received(**listed(row)) for row in self._connection.execute(latest).mappings()]

    def to_answer(self, unit: UnitId, *, limit: int = 500) -> Sequence[Received]:
        """What a unit has read and not answered, though it was asked to; the oldest first."""
        waiting = _receipt.c.unit == unit, _receipt.c.read_at.is_not(None), takes_part(), asks()
        query = _inbox().where(*waiting).order_by(_receipt.c.delivered_at, _receipt.c.id).limit(limit)
        return [Received(**listed(row)) for row in self._connection.execute(query).mappings()]

    def mark_read(self, message: int, unit: UnitId, *, at: datetime, who: PersonId) -> bool:
        """The unit has opened the message. Only the first time counts; returns whether this was it."""
        unread = _receipt.c.message_id == message, _receipt.c.unit == unit, _receipt.c.read_at.is_(None)
        seen = update(_receipt).where(*unread).values(read_at=at, read_by=who)
        return self._connection.execute(seen).rowcount > 0

    def _receipts(self, case_id: CaseId) -> dict[int, list[Receipt]]:
        query = select(_receipt).join(_message, _message.c.id == _receipt.c.message_id)
        found: dict[int, list[Receipt]] = {}
        answers = self._answers(case_id)
        ordered = query.where(_message.c.case_id == case_id).order_by(_receipt.c.id)
        for row in self._connection.execute(ordered).mappings():
            fields = {name: row[name] for name in ("role", "unit", "delivered_at", "read_at", "read_by")}
            receipt = Receipt(**fields, answers=tuple(answers.get(row["id"], ())))
            found.setdefault(row["message_id"], []).append(receipt)
        return found

    def _answers(self, case_id: CaseId) -> dict[int, list[GivenAnswer]]:
        joined = _answer.join(_receipt, _receipt.c.id == _answer.c.receipt_id)
        joined = joined.join(_message, _message.c.id == _receipt.c.message_id)
        query = select(_answer).select_from(joined).where(_message.c.case_id == case_id)
        found: dict[int, list[GivenAnswer]] = {}
        for row in self._connection.execute(query.order_by(_answer.c.id)).mappings():
            names = ("comment", "forwarded_to", "answered_at", "answered_by")
            given = GivenAnswer(Answer(row["answer"]), **{name: row[name] for name in names})
            found.setdefault(row["receipt_id"], []).append(given)
        return found


def _inbox() -> Select[tuple[object, ...]]:
    joined = (
        _receipt.join(_message, _message.c.id == _receipt.c.message_id)
        .join(_case, _case.c.id == _message.c.case_id)
        .join(_patient, _patient.c.identity_number == _case.c.patient)
    )
    sent = _message.c.id, _message.c.case_id, _message.c.name, _message.c.sender, _message.c.sent_at
    seen = _receipt.c.delivered_at, _receipt.c.read_at, _receipt.c.read_by
    asked = _message.c.kind, asks().label("asks")
    return select(*sent, *seen, *WHOSE, *asked).select_from(joined)


def takes_part() -> ColumnElement[bool]:
    """A unit that has left a case sees no more of it, not even what it never read."""
    part = _party.alias("part")
    return exists().where(
        part.c.case_id == _message.c.case_id, part.c.unit == _receipt.c.unit, part.c.until.is_(None)
    )


def asks() -> ColumnElement[bool]:
    """An answer is asked for, none is given, and the message still counts."""
    given = exists().where(_answer.c.receipt_id == _receipt.c.id)
    return _message.c.answers.is_not(None) & ~given & ~retracted()


def retracted() -> ColumnElement[bool]:
    change = _message.alias("change")
    return exists().where(change.c.about == _message.c.id, change.c.kind == MessageKind.RETRACTION)


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
        sender_unit=row["sender_unit"],
        answers=tuple(Answer(answer) for answer in row["answers"] or ()),
        content=carried_of(row["content"]),
        kind=MessageKind(row["kind"]),
        body=row["body"] or "",
        about=row["about"],
        disclosures=disclosures_of(row["grounds"]),
    )
