"""Now it is known who the patient behind a reserve number is: the case becomes that person's."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.actions.context import Context
from service.actions.identity_form import FORM, require_linkable
from service.actions.known_patient import IDENTITY, patient_of, require_no_open_case
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.actions.tell_parties import tell_parties
from service.domain import access
from service.domain.case import CaseId, CommandId
from service.domain.patient_facts import patient_facts
from service.domain.people import Patient, Staff
from service.notation.agreement import Agreement
from service.store import Case, Learned, Transaction

SOURCE, MESSAGE = "identitet", "identitet_kand"
TOLD = "Patientens personnummer är känt"


def link_identity(
    ctx: Context, case_id: CaseId, raw: Mapping[str, Sequence[str]], *, who: Staff, command: CommandId
) -> None:
    """`raw` is the form as posted. The access log gets a row for the number before and the one after.

    Raises UnknownCase, Forbidden, BadAnswers, Conflict (the number is known already).
    """
    with ctx.incident_if_it_fails(case_id), ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        if tx.commands.seen(command) is not None:
            return
        before = require_linkable(tx, case, who)
        answers = FORM.validate(raw, facts={}, now=ctx.clock.now(), options={})
        patient = patient_of(ctx, tx, str(answers[IDENTITY]))
        require_no_open_case(tx, patient, case.process, who)
        _move(ctx, tx, case, agreement, patient, who)
        plan_notices(ctx, tx, case_id, agreement)
        for number in (before.identity_number, patient.identity_number):
            ctx.note(tx, who, access.Access.WRITE, "koppla till personnummer", case=case_id, patient=number)
        tx.commands.remember(command, {"case": int(case_id)}, at=ctx.clock.now())


def _move(
    ctx: Context, tx: Transaction, case: Case, agreement: Agreement, patient: Patient, who: Staff
) -> None:
    now = ctx.clock.now()
    tx.patients.put(patient)
    tx.cases.belong_to(case.id, patient.identity_number)
    facts = patient_facts(patient, ctx.directory.units())
    stands = ctx.engine.look(agreement, case.state, {**case.facts, **facts}, now)
    told = tell_parties(agreement, case.participants, MESSAGE, TOLD, who=who, at=now)
    save_move(
        ctx,
        tx,
        agreement,
        case,
        replace(stands, messages=told),
        at=now,
        who=who.person.id,
        unit=who.unit.id,
        learned=Learned(facts, source=SOURCE),
    )
    tx.history.note(
        case.id,
        "identity",
        "Kopplat till personnummer",
        at=now,
        who=who.person.id,
        unit=who.unit.id,
        detail={"from": case.patient},
    )
