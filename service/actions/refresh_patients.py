"""The register is asked anew of everybody with an open case: somebody may have become protected."""

from service.actions.context import Context
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.domain.case import CaseId
from service.domain.patient_facts import patient_facts
from service.domain.people import Patient
from service.domain.protection import kept
from service.store import Case, Learned, Transaction

SOURCE = "folkbokforing"


def refresh_patients(ctx: Context) -> int:
    """Returns how many patients had changed. A case at a time, so that nobody waits for the register.

    Whoever the register no longer knows stays as they were: a silent register takes nobody's name away.
    """
    with ctx.store.reading() as tx:
        cases = tx.cases.open_ids()
    return sum(_refresh(ctx, case) for case in cases)


def _refresh(ctx: Context, case_id: CaseId) -> bool:
    with ctx.store.reading() as tx:
        before = tx.patients.get(tx.cases.load(case_id).patient)
    now = None if before.reserve else ctx.register.patient(before.identity_number)
    if now is None or kept(now) == before:
        return False
    with ctx.incident_if_it_fails(case_id), ctx.store.transaction() as tx:
        tx.patients.put(now)
        case = tx.cases.lock(case_id)
        if case.patient == now.identity_number and case.closed_at is None:
            _learn(ctx, tx, case, now)
    return True


def _learn(ctx: Context, tx: Transaction, case: Case, patient: Patient) -> None:
    """What diagrams read of the patient, and a line in the history that says that it is new."""
    at, agreement = ctx.clock.now(), ctx.agreement(tx, case.agreement)
    facts = patient_facts(patient, ctx.directory.units())
    stands = ctx.engine.look(agreement, case.state, {**case.facts, **facts}, at)
    save_move(ctx, tx, agreement, case, stands, at=at, learned=Learned(facts, source=SOURCE))
    plan_notices(ctx, tx, case.id, agreement)
    tx.history.note(case.id, "register", "Uppgifterna i folkbokföringen har ändrats", at=at)
