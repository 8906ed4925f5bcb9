"""Messages of a case: from whom, to whom, and who has read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from service.actions.read_case import CasePage
from service.domain.people import Staff
from service.store import Message, Receipt

AT_ONCE = timedelta(minutes=1)  #: nobody needs to know of a shorter time between sending and writing
FOREVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class ReceiptLine:
    party: str
    unit: str  #: empty: the party has no unit yet
    delivered_at: datetime | None
    read_at: datetime | None
    read_by: str
    left: bool = False  #: the unit has left the case without reading it
    silent: bool = False  #: the unit does not use Hemgång: what lies here reaches nobody


@dataclass(frozen=True)
class MessageLine:
    id: int
    name: str
    sender: str  #: unit or party; empty when no party sent it
    sent_at: datetime
    recorded_at: datetime | None  #: when that was another time: it was written down afterwards
    receipts: Sequence[ReceiptLine]
    to_acknowledge: bool  #: ours, and nobody here has said that it is read


def messages(page: CasePage, who: Staff) -> list[MessageLine]:
    """The latest first."""
    return [_line(message, page, who) for message in reversed(page.messages)]


def _line(message: Message, page: CasePage, who: Staff) -> MessageLine:
    reached = {receipt.role for receipt in message.receipts}
    missing = [
        ReceiptLine(page.agreement.party(role), "", None, None, "")
        for role in message.recipients
        if role not in reached
    ]
    unread = any(receipt.unit == who.unit.id and receipt.read_at is None for receipt in message.receipts)
    return MessageLine(
        id=message.id,
        name=message.name,
        sender=_sender(message, page),
        sent_at=message.sent_at,
        recorded_at=message.recorded_at if message.recorded_at - message.sent_at >= AT_ONCE else None,
        receipts=[*(_receipt(receipt, page) for receipt in message.receipts), *missing],
        to_acknowledge=unread,
    )


def _sender(message: Message, page: CasePage) -> str:
    """The unit that played the sender's part when the message was sent."""
    for party in page.parties:
        if party.role == message.sender and party.since <= message.sent_at < (party.until or FOREVER):
            return page.units.get(party.unit, party.unit)
    return page.agreement.party(message.sender) if message.sender else ""


def _receipt(receipt: Receipt, page: CasePage) -> ReceiptLine:
    return ReceiptLine(
        party=page.agreement.party(receipt.role),
        unit=page.units.get(receipt.unit, receipt.unit),
        delivered_at=receipt.delivered_at,
        read_at=receipt.read_at,
        read_by=page.people.get(receipt.read_by, receipt.read_by) if receipt.read_by else "",
        left=receipt.unit not in page.case.seen_by,
        silent=receipt.unit in page.silent,
    )
