"""What a unit may answer to a message, and an answer as somebody gives it, checked."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.actions.context import Context
from service.domain.answer import Answer
from service.domain.case import CaseId, MessageKind
from service.domain.errors import BadAnswers, Conflict, NotFound
from service.domain.people import Role, Staff, Unit, UnitId
from service.store import Message, Transaction

MOST_LETTERS = 2_000
ANSWER, COMMENT, FORWARD = "svar", "kommentar", "vidare_till"  #: the fields, as errors name them


@dataclass(frozen=True)
class Given:
    """An answer that the message allows."""

    role: Role  #: as which party
    answer: Answer
    comment: str
    onward: UnitId | None  #: the unit that the message is sent on to


def given(ctx: Context, message: Message, who: Staff, answer: str, comment: str, forward_to: str) -> Given:
    """Raises BadAnswers with a message for each field."""
    errors = {}
    if answer not in message.answers:
        errors[ANSWER] = "Välj ett svar."
    if len(comment) > MOST_LETTERS:
        errors[COMMENT] = f"Skriv högst {MOST_LETTERS} tecken."
    onward = UnitId(forward_to) if answer == Answer.FORWARDED else None
    if onward is not None and onward not in {unit.id for unit in forward_options(ctx, who)}:
        errors[FORWARD] = "Välj den enhet som ni sänder vidare till."
    if errors:
        raise BadAnswers(errors)
    receipt = message.receipt_of(who.unit.id)
    return Given(receipt.role if receipt else who.unit.role, Answer(answer), comment.strip(), onward)


def answerable(tx: Transaction, case_id: CaseId, message_id: int, who: Staff) -> Message:
    """A message that the unit has received and may answer. Raises NotFound, Conflict."""
    sent = tx.messages.of_case(case_id)
    message = next((each for each in sent if each.id == message_id), None)
    if message is None or not message.answers or message.receipt_of(who.unit.id) is None:
        raise NotFound("Meddelandet går inte att svara på.")
    if is_retracted(message, sent):
        raise Conflict("Meddelandet är makulerat och behöver inget svar.")
    return message


def is_retracted(message: Message, sent: Sequence[Message]) -> bool:
    return any(each.about == message.id and each.kind is MessageKind.RETRACTION for each in sent)


def forward_options(ctx: Context, who: Staff) -> Sequence[Unit]:
    """Other units that can play the same part for the same organisation."""
    return [
        unit
        for unit in ctx.directory.units(who.unit.role)
        if unit.organisation == who.unit.organisation and unit.id != who.unit.id
    ]
