"""A unit corrects what it has handed in: the same form again, with why. The first answers stay to be read."""

from collections.abc import Mapping, Sequence

from service.actions.answering import is_retracted
from service.actions.context import Context, chosen_parties
from service.actions.correcting import REASON, HandedIn, correction_form, handed_in
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move, send
from service.actions.untold import written
from service.actions.writing import MOST_OF_A_NAME, role_of
from service.domain import access
from service.domain.case import (
    Carried,
    CaseId,
    CommandId,
    ElementId,
    MessageKind,
    ProcessId,
    Progress,
    SentMessage,
)
from service.domain.errors import BadAnswers
from service.domain.facts import Facts
from service.domain.people import Role, Staff
from service.notation.agreement import Agreement
from service.store import Case, Learned, Transaction


def correct_facts(
    ctx: Context,
    case_id: CaseId,
    source: str,
    raw: Mapping[str, Sequence[str]],
    *,
    who: Staff,
    command: CommandId,
) -> None:
    """`source` is the task or start event whose form it was; `raw` that form as posted, and why.

    1. the new answers are facts, from the same source; due times follow, and no step is done again
    2. whoever was told the old answers in a message is told the new ones, beside the old

    Raises UnknownCase, NotFound, Forbidden, BadAnswers, EngineFailed.
    """
    with ctx.incident_if_it_fails(case_id), ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        if tx.commands.seen(command) is not None:
            return
        earlier = handed_in(tx, case, agreement, source, who)
        changed, reason = _corrected(ctx, tx, agreement, case, earlier, raw, who)
        after = save_move(
            ctx,
            tx,
            agreement,
            case,
            _learned(ctx, agreement, case, changed),
            at=ctx.clock.now(),
            who=who.person.id,
            unit=who.unit.id,
            learned=Learned(changed, source=source, form=earlier.form.digest),
            participants=chosen_parties(earlier.form, changed),
        )
        before = {name: case.facts.get(name) for name in changed}
        _tell(ctx, tx, agreement, after, Carried(earlier.form.id, changed, before), reason, who)
        ctx.note(tx, who, access.Access.WRITE, f"rättelse {source}", case=case_id, patient=case.patient)
        plan_notices(ctx, tx, case_id, agreement)
        tx.commands.remember(command, {"source": source}, at=ctx.clock.now())


def _corrected(
    ctx: Context,
    tx: Transaction,
    agreement: Agreement,
    case: Case,
    earlier: HandedIn,
    raw: Mapping[str, Sequence[str]],
    who: Staff,
) -> tuple[Facts, str]:
    form = correction_form(earlier.form)
    options = ctx.unit_options(form)
    answers = dict(form.validate(raw, facts=case.facts, now=ctx.clock.now(), options=options))
    reason = str(answers.pop(REASON))
    said = written(ctx, tx, agreement, case, form, answers, who)
    changed = earlier.changes(said, case.facts)
    if not changed:
        raise BadAnswers({REASON: "Inget svar är ändrat. Ändra det som är fel, eller avbryt."})
    return changed, reason


def _learned(ctx: Context, agreement: Agreement, case: Case, changed: Facts) -> Progress:
    """A closed case learns, but nothing moves in it."""
    now = ctx.clock.now()
    if case.closed_at is not None:
        return ctx.engine.look(agreement, case.state, case.facts, now)
    return ctx.engine.learn(agreement, case.state, case.facts, now, changed)


def _tell(
    ctx: Context,
    tx: Transaction,
    agreement: Agreement,
    case: Case,
    correction: Carried,
    reason: str,
    who: Staff,
) -> None:
    """In the history, and to those who were told otherwise."""
    form = agreement.form(correction.form)
    title = (form.title or form.id)[: MOST_OF_A_NAME - len("Rättelse: ")]
    detail = {"reason": reason, "names": sorted(correction.facts)}
    tx.history.note(
        case.id, "corrected", title, at=ctx.clock.now(), who=who.person.id, unit=who.unit.id, detail=detail
    )
    sender = role_of(case, who)
    receivers, latest = _told_of(tx, case, form.id)
    receivers = tuple(role for role in receivers if role != sender)
    if latest is None or not receivers:
        return
    sent = SentMessage(
        process=ProcessId(""),
        element=ElementId(""),
        message="",
        name=f"Rättelse: {title}",
        at=ctx.clock.now(),
        sender=sender,
        recipients=receivers,
        content=(correction,),
        kind=MessageKind.CORRECTION,
        body=reason,
        about=latest,
    )
    send(ctx, tx, agreement, case, sent, who)


def _told_of(tx: Transaction, case: Case, form: str) -> tuple[tuple[Role, ...], int | None]:
    """The parties that the form's answers were sent to, and the number of the last message that did so."""
    sent = tx.messages.of_case(case.id)
    carriers = [
        message
        for message in sent
        if message.kind is MessageKind.DIAGRAM
        and any(each.form == form for each in message.content)
        and not is_retracted(message, sent)
    ]
    roles = dict.fromkeys(role for message in carriers for role in message.recipients)
    return tuple(roles), carriers[-1].id if carriers else None
