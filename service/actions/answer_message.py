"""A unit answers a message: it is ours, it is not, or it has been sent on. The diagrams hear of it."""

from service.actions.answering import Given, answerable, given
from service.actions.context import Context
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.domain import access
from service.domain.answer import WORDS, event_names, fact_name
from service.domain.case import CaseId, CommandId, Progress
from service.domain.facts import Facts
from service.domain.people import Staff
from service.notation.agreement import Agreement
from service.store import Case, Learned, Message, Transaction


def answer_message(
    ctx: Context,
    case_id: CaseId,
    message_id: int,
    answer: str,
    *,
    comment: str = "",
    forward_to: str = "",
    who: Staff,
    command: CommandId,
) -> None:
    """The latest answer counts and every one is kept. To answer is also to have read.

    1. the fact `svar.<message>.<role>` holds the answer, and diagrams that wait for it go on
    2. a message that is sent on takes the unit's part in the case with it: tasks follow, clocks keep

    Raises UnknownCase, NotFound, Conflict (retracted), BadAnswers, EngineFailed.
    """
    with ctx.incident_if_it_fails(case_id), ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        if tx.commands.seen(command) is not None:
            return
        message = answerable(tx, case_id, message_id, who)
        answered = given(ctx, message, who, answer, comment, forward_to)
        _keep(ctx, tx, message, answered, who)
        _move(ctx, tx, case, agreement, message, answered, who)
        ctx.note(
            tx,
            who,
            access.Access.WRITE,
            f"svar på meddelande {message_id}",
            case=case_id,
            patient=case.patient,
        )
        plan_notices(ctx, tx, case_id, agreement)
        tx.commands.remember(command, {"message": message_id}, at=ctx.clock.now())


def _keep(ctx: Context, tx: Transaction, message: Message, answered: Given, who: Staff) -> None:
    now, person = ctx.clock.now(), who.person.id
    tx.messages.mark_read(message.id, who.unit.id, at=now, who=person)
    tx.correspondence.answer(
        message.id,
        who.unit.id,
        answered.answer,
        comment=answered.comment,
        forwarded_to=answered.onward,
        at=now,
        who=person,
    )
    told = f"Svar på {message.name}: {WORDS[answered.answer]}"[:200]
    detail = {"message": message.id, "answer": str(answered.answer), "comment": answered.comment}
    tx.history.note(message.case_id, "answered", told, at=now, who=person, unit=who.unit.id, detail=detail)


def _move(
    ctx: Context,
    tx: Transaction,
    case: Case,
    agreement: Agreement,
    message: Message,
    answered: Given,
    who: Staff,
) -> None:
    known = {fact_name(message.message, answered.role): answered.answer.value}
    known |= _picked(case, agreement, answered, who)
    save_move(
        ctx,
        tx,
        agreement,
        case,
        _heard(ctx, agreement, case, message, answered, known),
        at=ctx.clock.now(),
        who=who.person.id,
        unit=who.unit.id,
        learned=Learned(known, source=f"meddelande {message.id}"),
        participants={answered.role: answered.onward} if answered.onward else {},
    )


def _heard(
    ctx: Context, agreement: Agreement, case: Case, message: Message, answered: Given, known: Facts
) -> Progress:
    """A closed case learns the answer, but nothing starts in it again."""
    now = ctx.clock.now()
    if case.closed_at is not None:
        return ctx.engine.look(agreement, case.state, case.facts, now)
    names = event_names(message.message, answered.answer)
    return ctx.engine.hear(agreement, case.state, names, case.facts, now, known)


def _picked(case: Case, agreement: Agreement, answered: Given, who: Staff) -> dict[str, str]:
    """Answers that once picked this unit: a form that proposes them anew must say the one that took over."""
    return {
        field.key: answered.onward
        for form in agreement.forms.values()
        for field in form.fields
        if answered.onward and field.participant == answered.role and case.facts.get(field.key) == who.unit.id
    }
