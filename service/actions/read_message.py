"""A message opened: what it told, who has read and answered it, and what the person may do with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.actions.answering import forward_options, is_retracted
from service.actions.context import Context
from service.actions.read_case import CasePage, page_of
from service.actions.writing import CHANGEABLE, is_ours
from service.domain import access
from service.domain.answer import Answer
from service.domain.case import CaseId, MessageKind
from service.domain.errors import NotFound
from service.domain.people import Staff, Unit
from service.store import Message


@dataclass(frozen=True)
class MessagePage:
    page: CasePage
    message: Message
    answers: Sequence[Answer]  #: what our unit may answer; empty when it is not asked, or cannot
    forward_to: Sequence[Unit]
    may_retract: bool
    may_rewrite: bool


def read_message(ctx: Context, case_id: CaseId, message_id: int, *, who: Staff) -> MessagePage:
    """Opening is not acknowledging: the unit says itself when it has read. Raises UnknownCase, NotFound."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        ctx.note(tx, who, access.Access.READ, f"meddelande {message_id}", case=case_id, patient=case.patient)
        page = page_of(ctx, tx, case, agreement, who)
        message = next((each for each in page.messages if each.id == message_id), None)
        if message is None:
            raise NotFound("Meddelandet finns inte i ärendet.")
        counts = not is_retracted(message, page.messages)
        ours = counts and message.kind in CHANGEABLE and is_ours(message, case.participants, who)
        asked = counts and message.receipt_of(who.unit.id) is not None
        onward = forward_options(ctx, who)
        return MessagePage(
            page=page,
            message=message,
            answers=[each for each in message.answers if asked and (onward or each != Answer.FORWARDED)],
            forward_to=onward if asked and Answer.FORWARDED in message.answers else (),
            may_retract=ours,
            may_rewrite=ours and message.kind is MessageKind.GENERAL,
        )
