"""What people do with messages: send one of their own, answer one, see who has not answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from service.domain.answer import Answer
from service.domain.case import CaseId, MessageKind, SentMessage
from service.domain.clock import Clock
from service.domain.errors import NotFound
from service.domain.people import PersonId, Protection, Role, UnitId
from service.domain.protection import Place, shown_number
from service.store import tables
from service.store.case import Case, Move
from service.store.messages import asks, retracted, takes_part
from service.store.patients import WHOSE, listed
from service.store.saving.messages import save_messages

_message, _receipt, _answer = tables.message, tables.receipt, tables.receipt_answer
_case, _patient, _party = tables.case, tables.patient, tables.participant


@dataclass(frozen=True)
class Outstanding:
    """A unit that has not read, or not answered, what another has sent it."""

    message: int
    case_id: CaseId
    patient: str  #: identity number
    patient_name: str
    name: str  #: the message's, in Swedish
    kind: MessageKind
    sent_at: datetime
    role: Role  #: of the unit that has it
    unit: UnitId
    delivered_at: datetime
    read_at: datetime | None  #: None: not even read
    asks: bool  #: an answer is asked for
    protection: Protection = Protection.NONE

    @property
    def patient_number(self) -> str:
        """The identity number as it may stand in a list."""
        return shown_number(self.patient, self.protection, Place.LIST, self.case_id)


class Correspondence:
    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def send(self, case: Case, sent: SentMessage, *, who: PersonId, unit: UnitId) -> int:
        """A message that somebody wrote, to the units that play the receiving roles now. Lock the case."""
        move = Move(case=case.id, at=sent.at, recorded_at=self._clock.now(), who=who, unit=unit)
        (number,) = save_messages(self._connection, [sent], case.participants, move)
        return number

    def answer(
        self,
        message: int,
        unit: UnitId,
        answer: Answer,
        *,
        comment: str,
        forwarded_to: UnitId | None,
        at: datetime,
        who: PersonId,
    ) -> None:
        """One more answer of a unit that has received the message. Raises NotFound."""
        mine = select(_receipt.c.id).where(_receipt.c.message_id == message, _receipt.c.unit == unit)
        receipt = self._connection.scalars(mine.order_by(_receipt.c.id.desc()).limit(1)).first()
        if receipt is None:
            raise NotFound
        row = {
            "receipt_id": receipt,
            "answer": answer,
            "comment": comment,
            "forwarded_to": forwarded_to,
            "answered_at": at,
            "answered_by": who,
        }
        self._connection.execute(insert(_answer).values(row))

    def outstanding(self, unit: UnitId, *, limit: int = 1000) -> Sequence[Outstanding]:
        """Who has not read or not answered what this unit has sent; the oldest first.

        A unit that has taken over the sender's part sees what was sent before. What is retracted waits for
        nobody, and neither does a unit that has left the case.
        """
        sent = _message.c.id.label("message"), _message.c.case_id, _message.c.name, _message.c.kind
        there = _receipt.c.role, _receipt.c.unit, _receipt.c.delivered_at, _receipt.c.read_at
        joined = (
            _receipt.join(_message, _message.c.id == _receipt.c.message_id)
            .join(_case, _case.c.id == _message.c.case_id)
            .join(_patient, _patient.c.identity_number == _case.c.patient)
            .join(_party, (_party.c.case_id == _case.c.id) & (_party.c.role == _message.c.sender))
        )
        ours = _party.c.unit == unit, _party.c.until.is_(None)
        waits = takes_part(), ~retracted(), _receipt.c.read_at.is_(None) | asks()
        query = (
            select(*sent, _message.c.sent_at, *there, *WHOSE, asks().label("asks"))
            .select_from(joined)
            .where(*ours, *waits)
        )
        oldest = query.order_by(_message.c.sent_at, _message.c.id, _receipt.c.id).limit(limit)
        return [Outstanding(**listed(row)) for row in self._connection.execute(oldest).mappings()]
