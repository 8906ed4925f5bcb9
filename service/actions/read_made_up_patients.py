"""The demo shows whom one can admit: the made-up people without an open case."""

from collections.abc import Sequence

from service.actions.context import Context
from service.domain.people import Patient


def read_made_up_patients(ctx: Context) -> Sequence[Patient]:
    """Who has an open case is for who takes part in it. Empty with a real register: it gives out nobody."""
    patients = getattr(ctx.register, "patients", None)
    if patients is None:
        return ()
    with ctx.store.reading() as tx:
        return [
            patient
            for patient in patients()
            if all(case.closed_at for case in tx.caseload.of_patient(patient.identity_number))
        ]
