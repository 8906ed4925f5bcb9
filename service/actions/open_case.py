"""A patient is admitted: a case begins on the agreement in force."""

from collections.abc import Mapping, Sequence

from service.actions.context import Context, chosen_parties
from service.actions.plan_notices import plan_notices
from service.domain import access
from service.domain.case import CaseId, CommandId
from service.domain.errors import BadAnswers, Conflict, Forbidden, NotFound
from service.domain.facts import Facts, Value
from service.domain.people import Patient, Staff
from service.notation.agreement import Agreement
from service.notation.bpmn import Element
from service.notation.form import Form
from service.store import AgreementVersion, Transaction
from service.store.case import Learned

IDENTITY = "personnummer"  # the start form's field that says whom it is about
_TAKEN = "Patienten har redan ett öppet ärende vid enheten: ärende {}."


def open_case(ctx: Context, raw: Mapping[str, Sequence[str]], *, who: Staff, command: CommandId) -> CaseId:
    """The start form is handed in; returns the new case's number. The same command twice has one effect.

    `raw` is the form as posted. Name and folkbokföringsadress come from the population register (LUS 2:2);
    the identity number is kept with the patient, not among the facts. Raises BadAnswers, Forbidden.
    """
    try:
        with ctx.store.transaction() as tx:
            return _seen(tx, command) or _open(ctx, tx, raw, who, command)
    except (Conflict, BadAnswers):  # its twin was a moment before us, and there was no case to lock yet
        with ctx.store.reading() as tx:
            if done := _seen(tx, command):
                return done
        raise


def _seen(tx: Transaction, command: CommandId) -> CaseId | None:
    seen = tx.commands.seen(command)
    return CaseId(int(str(seen["case"]))) if seen else None


def _open(
    ctx: Context, tx: Transaction, raw: Mapping[str, Sequence[str]], who: Staff, command: CommandId
) -> CaseId:
    now = ctx.clock.now()
    version, agreement = followed(ctx, tx, who)
    start, form = start_of(agreement)
    access.require_acting_for(who, agreement.role_of(agreement.main, start))
    answers = dict(form.validate(raw, facts=agreement.parameters, now=now, options=ctx.unit_options(form)))
    patient = _patient(ctx, tx, answers.pop(IDENTITY, None), who)
    case = tx.cases.create(
        patient=patient.identity_number, agreement=version.id, at=now, who=who.person.id, unit=who.unit.id
    )
    facts: Facts = {**agreement.parameters, **answers, "patient.kommun": patient.municipality}
    tx.cases.save(
        case,
        ctx.engine.start(agreement, facts, now),
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
        raise Forbidden("Det är enheter i slutenvården som skriver in patienter.")
    return ctx.in_force(tx, who.unit.agreement)


def start_of(agreement: Agreement) -> tuple[Element, Form]:
    """The main diagram's start event and its form. Raises NotFound when it has none."""
    start = next(iter(agreement.diagrams[agreement.main].start_events()), None)
    if start is None or start.form is None:
        raise NotFound("Överenskommelsens huvuddiagram saknar startformulär.")
    return start, agreement.form(start.form)


def _patient(ctx: Context, tx: Transaction, number: Value, who: Staff) -> Patient:
    patient = ctx.register.patient(str(number))
    if patient is None:
        raise BadAnswers({IDENTITY: "Numret finns inte i folkbokföringen. Kontrollera siffrorna."})
    for case in tx.caseload.of_patient(patient.identity_number):
        if case.closed_at is None and access.may_read_case(who, case.participants.values()):
            raise BadAnswers({IDENTITY: _TAKEN.format(case.id)})
    tx.patients.put(patient)
    return patient
