"""Messages of a case: from whom, to whom, who has read and answered them, and what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from service.actions.read_case import CasePage
from service.actions.writing import is_ours
from service.domain.case import MessageKind
from service.domain.people import Staff
from service.store import Message
from service.web.staff.shown.given_answers import ReceiptLine, receipts
from service.web.staff.shown.known import person_name

AT_ONCE = timedelta(minutes=1)  #: nobody needs to know of a shorter time between sending and writing
FOREVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Change:
    """What was said of a message later."""

    id: int  #: of the message that says so
    text: str  #: why it was retracted, or how it reads now
    by: str
    at: datetime


@dataclass(frozen=True)
class MessageLine:
    id: int
    name: str
    kind: MessageKind
    sender: str  #: unit or party; empty when no party sent it
    sent_by: str  #: the person; empty when nobody did it by hand
    sent_at: datetime
    recorded_at: datetime | None  #: when that was another time: it was written down afterwards
    body: str
    receipts: Sequence[ReceiptLine]
    ours: bool  #: our unit has the sender's part
    to_acknowledge: bool  #: ours, and nobody here has said that it is read
    asks: bool  #: its receivers are asked to answer
    to_answer: bool  #: our answer is waited for
    retracted: Change | None
    corrected: Change | None  #: the latest
    about: int | None
    about_name: str = ""


def messages(page: CasePage, who: Staff) -> list[MessageLine]:
    """The latest first."""
    return [message_line(message, page, who) for message in reversed(page.messages)]


def message_line(message: Message, page: CasePage, who: Staff) -> MessageLine:
    retracted = _change(message, page, MessageKind.RETRACTION)
    mine = message.receipt_of(who.unit.id)
    asked = bool(message.answers) and mine is not None and mine.answer is None
    return MessageLine(
        id=message.id,
        name=message.name,
        kind=message.kind,
        sender=_sender(message, page),
        sent_by=person_name(message.sent_by, page) if message.kind is not MessageKind.DIAGRAM else "",
        sent_at=message.sent_at,
        recorded_at=message.recorded_at if message.recorded_at - message.sent_at >= AT_ONCE else None,
        body=message.body,
        receipts=receipts(message, page, counts=retracted is None),
        ours=is_ours(message, page.case.participants, who),
        to_acknowledge=mine is not None and mine.read_at is None,
        asks=bool(message.answers),
        to_answer=asked and retracted is None,
        retracted=retracted,
        corrected=_change(message, page, MessageKind.CORRECTION),
        about=message.about,
        about_name=next((each.name for each in page.messages if each.id == message.about), ""),
    )


def replies(message: Message, page: CasePage, who: Staff) -> list[MessageLine]:
    """What was written in reply to it, and in reply to that, the first first."""
    thread, found = {message.id}, []
    for each in page.messages:  # in the order they were sent: a reply comes after what it replies to
        if each.about in thread and each.kind is MessageKind.GENERAL:
            thread.add(each.id)
            found.append(message_line(each, page, who))
    return found


def _change(message: Message, page: CasePage, kind: MessageKind) -> Change | None:
    for each in reversed(page.messages):
        if each.about == message.id and each.kind is kind:
            return Change(each.id, each.body, person_name(each.sent_by, page), each.sent_at)
    return None


def _sender(message: Message, page: CasePage) -> str:
    """The unit that played the sender's part when the message was sent."""
    if message.sender_unit:
        return page.units.get(message.sender_unit, message.sender_unit)
    for party in page.parties:
        if party.role == message.sender and party.since <= message.sent_at < (party.until or FOREVER):
            return page.units.get(party.unit, party.unit)
    return page.agreement.party(message.sender) if message.sender else ""
