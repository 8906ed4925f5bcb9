"""Whom an identity number stands for, and whether the unit has that patient already."""

from service.actions.context import Context
from service.domain import access
from service.domain.case import ProcessId
from service.domain.errors import BadAnswers, NotFound
from service.domain.people import Patient, Staff
from service.notation.form import is_identity_number
from service.store import Transaction

IDENTITY = "personnummer"  #: the field that says whom it is about
NAME = "patient_namn"  #: the field with a name for who has only a reserve number
UNKNOWN = "Okänd"
_MISSING = "Numret finns inte i folkbokföringen. Kontrollera siffrorna."
_TAKEN = "Patienten har redan ett öppet ärende av samma slag vid enheten: ärende {}."


def patient_of(ctx: Context, tx: Transaction, number: str, name: str = "") -> Patient:
    """From the population register; behind a reserve number whoever the unit says. Raises BadAnswers."""
    if not is_identity_number(number):
        return Patient(number, name or _name_so_far(tx, number), "", "", reserve=True)
    patient = ctx.register.patient(number)
    if patient is None:
        raise BadAnswers({IDENTITY: _MISSING})
    return patient


def require_no_open_case(tx: Transaction, patient: Patient, kind: ProcessId, who: Staff) -> None:
    """Two cases of one kind and patient at a unit would be worked on apart. Raises BadAnswers."""
    for case in tx.caseload.of_patient(patient.identity_number):
        if case.closed_at is None and case.process == kind and access.may_read_case(who, case.seen_by):
            raise BadAnswers({IDENTITY: _TAKEN.format(case.id)})


def _name_so_far(tx: Transaction, number: str) -> str:
    try:
        return tx.patients.get(number).name
    except NotFound:
        return UNKNOWN
