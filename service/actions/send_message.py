"""Somebody writes to the other parties of a case, or replies to what they have sent."""

from collections.abc import Sequence

from service.actions.context import Context
from service.actions.plan_notices import plan_notices
from service.actions.save_move import send
from service.actions.writing import SUBJECT, TEXT, TO, message_of, name_after, role_of, text_error
from service.domain import access
from service.domain.case import CaseId, CommandId, ElementId, MessageKind, ProcessId, SentMessage
from service.domain.errors import BadAnswers
from service.domain.people import Role, Staff
from service.domain.subject import WORDS, Subject
from service.store import Case, Transaction


def send_message(
    ctx: Context,
    case_id: CaseId,
    *,
    text: str,
    to: Sequence[str],
    subject: str = "",
    reply_to: int | None = None,
    who: Staff,
    command: CommandId,
) -> None:
    """`to` are roles. A reply has the subject of what it replies to. No diagram hears of it.

    Raises UnknownCase, NotFound, BadAnswers.
    """
    with ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        if tx.commands.seen(command) is not None:
            return
        sender, now = role_of(case, who), ctx.clock.now()
        _check(case, sender, text, to, subject if reply_to is None else Subject.QUESTION)
        sent = SentMessage(
            process=ProcessId(""),
            element=ElementId(""),
            message="",
            name=_name(tx, case_id, subject, reply_to),
            at=now,
            sender=sender,
            recipients=tuple(Role(role) for role in dict.fromkeys(to)),
            kind=MessageKind.GENERAL,
            body=text.strip(),
            about=reply_to,
        )
        number = send(ctx, tx, agreement, case, sent, who)
        _note(ctx, tx, case, number, sent, who)
        plan_notices(ctx, tx, case_id, agreement)
        tx.commands.remember(command, {"message": number}, at=now)


def _check(case: Case, sender: Role, text: str, to: Sequence[str], subject: str) -> None:
    errors = {}
    if subject not in {*Subject}:
        errors[SUBJECT] = "Välj vad det gäller."
    if not to or not set(to) <= set(case.participants) - {sender}:
        errors[TO] = "Välj minst en mottagare."
    if wrong := text_error(text, "Skriv meddelandet."):
        errors[TEXT] = wrong
    if errors:
        raise BadAnswers(errors)


def _name(tx: Transaction, case_id: CaseId, subject: str, reply_to: int | None) -> str:
    if reply_to is None:
        return WORDS[Subject(subject)]
    return name_after("Svar", message_of(tx, case_id, reply_to).name)


def _note(ctx: Context, tx: Transaction, case: Case, number: int, sent: SentMessage, who: Staff) -> None:
    tx.history.note(
        case.id,
        "written",
        sent.name,
        at=sent.at,
        who=who.person.id,
        unit=who.unit.id,
        detail={"message": number},
    )
    ctx.note(tx, who, access.Access.WRITE, f"meddelande {number}", case=case.id, patient=case.patient)
