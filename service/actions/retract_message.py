"""A unit takes a message back: the original stays to be read, and its receivers are told why."""

from service.actions.context import Context
from service.actions.plan_notices import plan_notices
from service.actions.save_move import send
from service.actions.writing import REASON, name_after, ours_to_change, written
from service.domain import access
from service.domain.case import CaseId, CommandId, ElementId, MessageKind, ProcessId, SentMessage
from service.domain.people import Staff
from service.store import Message


def retract_message(
    ctx: Context, case_id: CaseId, message_id: int, reason: str, *, who: Staff, command: CommandId
) -> None:
    """The diagrams go on as before: what a process should do about it is drawn there.

    Raises UnknownCase, NotFound, Forbidden, Conflict, BadAnswers.
    """
    with ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        if tx.commands.seen(command) is not None:
            return
        message = ours_to_change(tx, case, message_id, who)
        reason = written(reason, REASON, "Skriv varför meddelandet makuleras.")
        now = ctx.clock.now()
        notice = change_of(message, MessageKind.RETRACTION, "Makulerat", reason, ctx)
        number = send(ctx, tx, agreement, case, notice, who)
        detail = {"message": message_id, "notice": number, "reason": reason}
        tx.history.note(
            case_id, "retracted", message.name, at=now, who=who.person.id, unit=who.unit.id, detail=detail
        )
        ctx.note(tx, who, access.Access.WRITE, f"makulering {message_id}", case=case_id, patient=case.patient)
        plan_notices(ctx, tx, case_id, agreement)
        tx.commands.remember(command, {"message": number}, at=now)


def change_of(message: Message, kind: MessageKind, prefix: str, text: str, ctx: Context) -> SentMessage:
    """What tells the receivers of a message that it has changed."""
    return SentMessage(
        process=ProcessId(""),
        element=ElementId(""),
        message="",
        name=name_after(prefix, message.name),
        at=ctx.clock.now(),
        sender=message.sender,
        recipients=message.recipients,
        kind=kind,
        body=text,
        about=message.id,
    )
