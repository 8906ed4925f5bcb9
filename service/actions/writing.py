"""What the actions on messages share: whose a message is, and what can be written in one."""

from collections.abc import Mapping

from service.actions.answering import is_retracted
from service.domain.case import CaseId, MessageKind
from service.domain.errors import BadAnswers, Conflict, Forbidden, NotFound
from service.domain.people import Role, Staff, UnitId
from service.store import Case, Message, Transaction

MOST_LETTERS = 4_000
TEXT, REASON, TO, SUBJECT = "text", "orsak", "till", "amne"  #: the fields, as errors name them
MOST_OF_A_NAME = 200
CHANGEABLE = (MessageKind.DIAGRAM, MessageKind.GENERAL)


def role_of(case: Case, who: Staff) -> Role:
    """The part that the person's unit plays in the case."""
    return next((role for role, unit in case.participants.items() if unit == who.unit.id), who.unit.role)


def ours_to_change(tx: Transaction, case: Case, message_id: int, who: Staff) -> Message:
    """A message that the person's unit may retract or correct. Raises NotFound, Forbidden, Conflict.

    It belongs to the unit that plays the sender's part now, also when another did when it was sent.
    """
    message = message_of(tx, case.id, message_id)
    if not is_ours(message, case.participants, who):
        raise Forbidden("Bara den enhet som har skickat meddelandet kan ändra det.")
    if message.kind not in CHANGEABLE:
        raise Forbidden("Ett besked om en ändring går inte att ändra. Skriv ett nytt meddelande.")
    if is_retracted(message, tx.messages.of_case(case.id)):
        raise Conflict("Meddelandet är redan makulerat.")
    return message


def is_ours(message: Message, participants: Mapping[Role, UnitId], who: Staff) -> bool:
    return message.sender is not None and participants.get(message.sender) == who.unit.id


def message_of(tx: Transaction, case_id: CaseId, message_id: int) -> Message:
    """Raises NotFound for a message of another case, as for one that does not exist."""
    for message in tx.messages.of_case(case_id):
        if message.id == message_id:
            return message
    raise NotFound("Meddelandet finns inte i ärendet.")


def written(text: str, field: str, missing: str) -> str:
    """What somebody wrote, without the space around it. Raises BadAnswers."""
    text = text.strip()
    if error := text_error(text, missing):
        raise BadAnswers({field: error})
    return text


def text_error(text: str, missing: str) -> str:
    """What is wrong with a text, in Swedish; empty when nothing is."""
    if not text.strip():
        return missing
    return f"Skriv högst {MOST_LETTERS} tecken." if len(text.strip()) > MOST_LETTERS else ""


def name_after(prefix: str, name: str) -> str:
    """ "Svar: Fråga"; said once however long the thread is."""
    return f"{prefix}: {name.removeprefix(f'{prefix}: ')}"[:MOST_OF_A_NAME]
