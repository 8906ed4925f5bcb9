"""Who has received, read and answered a message, unit by unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.read_case import CasePage
from service.domain.answer import WORDS, Answer
from service.store import GivenAnswer, Message, Receipt


@dataclass(frozen=True)
class AnswerLine:
    text: str  #: "Mottaget", "Vidaresänt till Vårdcentralen Lunde"
    accepted: bool  #: whether the unit takes the message as its own
    comment: str
    by: str
    at: datetime


@dataclass(frozen=True)
class ReceiptLine:
    party: str
    unit: str  #: empty: the party has no unit yet
    delivered_at: datetime | None
    read_at: datetime | None
    read_by: str
    answers: Sequence[AnswerLine] = ()  #: the latest first
    asked: bool = False  #: an answer is waited for
    left: bool = False  #: the unit no longer takes part
    silent: bool = False  #: the unit does not use Hemgång: what lies here reaches nobody


def receipts(message: Message, page: CasePage, *, counts: bool) -> list[ReceiptLine]:
    """Those who have it, then the parties that have no unit yet. `counts`: it is not retracted."""
    reached = {receipt.role for receipt in message.receipts}
    missing = [
        ReceiptLine(page.agreement.party(role), "", None, None, "")
        for role in message.recipients
        if role not in reached
    ]
    return [*(_receipt(receipt, message, page, counts) for receipt in message.receipts), *missing]


def _receipt(receipt: Receipt, message: Message, page: CasePage, counts: bool) -> ReceiptLine:
    takes_part = receipt.unit in page.case.seen_by
    return ReceiptLine(
        party=page.agreement.party(receipt.role),
        unit=page.units.get(receipt.unit, receipt.unit),
        delivered_at=receipt.delivered_at,
        read_at=receipt.read_at,
        read_by=page.people.get(receipt.read_by, receipt.read_by) if receipt.read_by else "",
        answers=[_answer(each, page) for each in reversed(receipt.answers)],
        asked=bool(message.answers) and counts and takes_part and receipt.answer is None,
        left=not takes_part,
        silent=receipt.unit in page.silent,
    )


def _answer(given: GivenAnswer, page: CasePage) -> AnswerLine:
    text = WORDS[given.answer]
    if given.forwarded_to:
        text = f"Vidaresänt till {page.units.get(given.forwarded_to, given.forwarded_to)}"
    return AnswerLine(
        text=text,
        accepted=given.answer in (Answer.RECEIVED, Answer.FORWARDED),
        comment=given.comment,
        by=page.people.get(given.answered_by, given.answered_by),
        at=given.answered_at,
    )
