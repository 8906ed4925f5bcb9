"""A unit writes a message anew: the first text stays to be read, and its receivers get the new one."""

from service.actions.context import Context
from service.actions.plan_notices import plan_notices
from service.actions.retract_message import change_of
from service.actions.save_move import send
from service.actions.writing import TEXT, ours_to_change, written
from service.domain import access
from service.domain.case import CaseId, CommandId, MessageKind
from service.domain.errors import Forbidden
from service.domain.people import Staff


def correct_message(
    ctx: Context, case_id: CaseId, message_id: int, text: str, *, who: Staff, command: CommandId
) -> None:
    """For what somebody wrote; the answers that a diagram's message carries are corrected in their form.

    Raises UnknownCase, NotFound, Forbidden, Conflict, BadAnswers.
    """
    with ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        if tx.commands.seen(command) is not None:
            return
        message = ours_to_change(tx, case, message_id, who)
        if message.kind is not MessageKind.GENERAL:
            raise Forbidden("Rätta svaren där de är lämnade, under Det här vet vi.")
        text = written(text, TEXT, "Skriv den nya texten.")
        now = ctx.clock.now()
        notice = change_of(message, MessageKind.CORRECTION, "Rättat", text, ctx)
        number = send(ctx, tx, agreement, case, notice, who)
        detail = {"message": message_id, "notice": number}
        tx.history.note(
            case_id, "rewritten", message.name, at=now, who=who.person.id, unit=who.unit.id, detail=detail
        )
        ctx.note(tx, who, access.Access.WRITE, f"rättelse {message_id}", case=case_id, patient=case.patient)
        plan_notices(ctx, tx, case_id, agreement)
        tx.commands.remember(command, {"message": number}, at=now)
