"""A case begins on the agreement in force: a patient is admitted, or another kind of case is opened."""

from collections.abc import Mapping, Sequence

from service.actions.context import Context, chosen_parties
from service.actions.known_patient import IDENTITY, NAME, patient_of, require_no_open_case
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.domain import access
from service.domain.case import CaseId, CommandId, ProcessId
from service.domain.errors import BadAnswers, Conflict, Forbidden, NotFound
from service.domain.facts import Facts, Value
from service.domain.patient_facts import KIND, OPENED_BY, patient_facts
from service.domain.people import Patient, Staff
from service.notation.agreement import Agreement
from service.notation.bpmn import Element
from service.notation.form import Form
from service.store import AgreementVersion, Transaction
from service.store.case import Learned


def open_case(
    ctx: Context,
    raw: Mapping[str, Sequence[str]],
    *,
    who: Staff,
    command: CommandId,
    kind: ProcessId | None = None,
) -> CaseId:
    """The start form is handed in; returns the new case's number. The same command twice has one effect.

    `raw` is the form as posted, `kind` the process that the case begins with: without it, the main one.
    Name and folkbokföringsadress come from the population register (LUS 2:2);
    the identity number is kept with the patient, not among the facts. Raises BadAnswers, Forbidden.
    """
    try:
        with ctx.store.transaction() as tx:
            return _seen(tx, command) or _open(ctx, tx, raw, who, command, kind)
    except (Conflict, BadAnswers):  # its twin was a moment before us, and there was no case to lock yet
        with ctx.store.reading() as tx:
            if done := _seen(tx, command):
                return done
        raise


def _seen(tx: Transaction, command: CommandId) -> CaseId | None:
    seen = tx.commands.seen(command)
    return CaseId(int(str(seen["case"]))) if seen else None


def _open(
    ctx: Context,
    tx: Transaction,
    raw: Mapping[str, Sequence[str]],
    who: Staff,
    command: CommandId,
    kind: ProcessId | None,
) -> CaseId:
    now = ctx.clock.now()
    version, agreement = followed(ctx, tx, who)
    process = kind or agreement.main
    start, form = start_of(agreement, process, who)
    answers = dict(form.validate(raw, facts=agreement.parameters, now=now, options=ctx.unit_options(form)))
    patient = _patient(ctx, tx, answers.pop(IDENTITY, None), answers.pop(NAME, None), process, who)
    case = tx.cases.create(
        patient=patient.identity_number,
        agreement=version.id,
        process=process,
        at=now,
        who=who.person.id,
        unit=who.unit.id,
    )
    known = {KIND: str(process), OPENED_BY: who.unit.role, **patient_facts(patient, ctx.directory.units())}
    facts: Facts = {**agreement.parameters, **answers, **known}
    save_move(
        ctx,
        tx,
        agreement,
        case,
        ctx.engine.start(agreement, facts, now, process),
        at=now,
        who=who.person.id,
        unit=who.unit.id,
        learned=Learned(facts, source=start.id, form=form.digest),
        participants={who.unit.role: who.unit.id} | chosen_parties(form, answers),
    )
    plan_notices(ctx, tx, case.id, agreement)
    ctx.note(tx, who, access.Access.WRITE, "nytt ärende", case=case.id, patient=patient.identity_number)
    tx.commands.remember(command, {"case": int(case.id)}, at=now)
    return case.id


def followed(ctx: Context, tx: Transaction, who: Staff) -> tuple[AgreementVersion, Agreement]:
    """What a case opened by the person's unit follows. Raises Forbidden where no cases begin."""
    if not who.unit.agreement:
        raise Forbidden("Er enhet följer ingen överenskommelse och öppnar inga ärenden.")
    return ctx.in_force(tx, who.unit.agreement)


def start_of(agreement: Agreement, kind: ProcessId, who: Staff) -> tuple[Element, Form]:
    """The start event of a kind of case and its form, for somebody who may open it.

    Raises NotFound for what is no kind of case, or has no form; Forbidden.
    """
    if kind not in agreement.kinds or kind not in agreement.diagrams:
        raise NotFound("Det slaget av ärende finns inte i överenskommelsen.")
    access.require_opening(who, agreement.kinds[kind])
    start = next(iter(agreement.diagrams[kind].start_events()), None)
    if start is None or start.form is None:
        raise NotFound("Diagrammet saknar startformulär.")
    return start, agreement.form(start.form)


def _patient(
    ctx: Context, tx: Transaction, number: Value, name: Value, kind: ProcessId, who: Staff
) -> Patient:
    patient = patient_of(ctx, tx, str(number), str(name or ""))
    require_no_open_case(tx, patient, kind, who)
    tx.patients.put(patient)
    return patient
