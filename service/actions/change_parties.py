"""A party hands over, joins or leaves; a unit is let to read. Somebody says why, and the others are told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.actions.context import Context
from service.actions.party_form import REASON, UNIT, choices, party_form, require_possible
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.actions.tell_parties import tell_parties
from service.domain import access
from service.domain.case import CaseId, CommandId
from service.domain.errors import BadInput, UnknownCase
from service.domain.party_change import OF_READERS, ChangeKind, PartyChange
from service.domain.people import Role, Staff, UnitId
from service.notation.agreement import Agreement
from service.store import Case, Learned, Transaction

MESSAGE = "parter_andrade"  #: the message's id; no agreement has drawn it
SOURCE = "parter"


def change_parties(
    ctx: Context,
    case_id: CaseId,
    change: PartyChange,
    raw: Mapping[str, Sequence[str]],
    *,
    who: Staff,
    command: CommandId,
) -> bool:
    """Returns whether our unit still acts in the case. `raw` is the form as posted: unit and reason.

    Tasks and unread messages follow the role; deadlines run on. A role that loses its unit keeps its tasks:
    they wait until it has a unit again. Raises UnknownCase, Forbidden, BadAnswers, Conflict, NotFound.
    """
    with ctx.incident_if_it_fails(case_id), ctx.store.transaction() as tx:
        try:
            case, agreement = ctx.lock(tx, case_id, who)
        except UnknownCase:
            if tx.commands.seen(command) is None:
                raise
            return False  # our first click has already handed it over
        if tx.commands.seen(command) is not None:
            return True
        leading = leading_role(tx, case)
        access.require_changing_party(who, change.role, case.participants, leading)
        require_possible(case, agreement, leading, change)
        unit, reason = _given(ctx, case, agreement, change, raw)
        now = ctx.clock.now()
        if change.kind in OF_READERS:
            _change_reader(ctx, tx, case, change.kind, unit, who)
        else:
            _change_party(ctx, tx, case, agreement, change, unit, who)
        tx.history.note(
            case_id, "reason", "Skäl", at=now, who=who.person.id, unit=who.unit.id, detail={"text": reason}
        )
        plan_notices(ctx, tx, case_id, agreement)
        ctx.note(tx, who, access.Access.WRITE, f"parter {change.kind}", case=case_id, patient=case.patient)
        tx.commands.remember(command, {"change": str(change.kind)}, at=now)
        return access.may_act(who, tx.cases.load(case_id).participants.values())


def leading_role(tx: Transaction, case: Case) -> Role:
    """The party that the case began with: the first that ever took part."""
    return tx.caseload.parties(case.id)[0].role


def _given(
    ctx: Context, case: Case, agreement: Agreement, change: PartyChange, raw: Mapping[str, Sequence[str]]
) -> tuple[UnitId | None, str]:
    """The unit that it is about, None when the role is to be left without one, and the reason."""
    options = {UNIT: choices(ctx, case, agreement, change)}
    answers = party_form(change.kind).validate(raw, facts={}, now=ctx.clock.now(), options=options)
    chosen = answers.get(UNIT)
    return UnitId(str(chosen)) if chosen else change.unit, str(answers[REASON])


def _change_party(
    ctx: Context,
    tx: Transaction,
    case: Case,
    agreement: Agreement,
    change: PartyChange,
    unit: UnitId | None,
    who: Staff,
) -> None:
    if change.role is None:
        raise BadInput
    now = ctx.clock.now()
    learned = _chosen_anew(agreement, case, change.role, unit)
    stands = ctx.engine.look(agreement, case.state, {**case.facts, **learned.facts}, now)
    words = _in_words(ctx, case.participants.get(change.role), unit)
    after = {**case.participants, change.role: unit}
    told = tell_parties(agreement, after, MESSAGE, words, who=who, at=now)
    save_move(
        ctx,
        tx,
        agreement,
        case,
        replace(stands, messages=told),
        at=now,
        who=who.person.id,
        unit=who.unit.id,
        learned=learned,
        participants={change.role: unit},
    )


def _chosen_anew(agreement: Agreement, case: Case, role: Role, unit: UnitId | None) -> Learned:
    """What forms have asked of the role's unit is answered anew: else they would propose the earlier one."""
    asked = [
        (form, field.key)
        for form in agreement.forms.values()
        for field in form.fields
        if field.participant == role and case.facts.get(field.key)
    ]
    return Learned({key: unit for _, key in asked}, source=SOURCE, form=asked[0][0].digest if asked else "")


def _in_words(ctx: Context, earlier: UnitId | None, unit: UnitId | None) -> str:
    before = ctx.directory.unit(earlier).name if earlier else ""
    if unit is None:
        return f"{before} deltar inte längre"
    after = ctx.directory.unit(unit).name
    return f"{after} tar över efter {before}" if before else f"{after} deltar nu"


def _change_reader(
    ctx: Context, tx: Transaction, case: Case, kind: ChangeKind, unit: UnitId | None, who: Staff
) -> None:
    if unit is None:
        raise BadInput
    now, reads = ctx.clock.now(), kind is ChangeKind.LET_READ
    if reads:
        tx.readers.add(case.id, unit, ctx.directory.unit(unit).role, at=now)
    else:
        tx.readers.remove(case.id, unit, at=now)
    tx.history.note(
        case.id,
        "reader",
        "Läsande enhet",
        at=now,
        who=who.person.id,
        unit=who.unit.id,
        detail={"unit": unit, "reads": reads},
    )
