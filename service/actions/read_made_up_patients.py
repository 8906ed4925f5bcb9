"""The demo shows whom one can admit: the made-up people without an open case."""

from collections.abc import Sequence

from service.actions.context import Context
from service.domain.case import ProcessId
from service.domain.people import Patient


def read_made_up_patients(ctx: Context, kind: ProcessId) -> Sequence[Patient]:
    """Without an open case of the kind. Empty with a real population register: it gives out nobody."""
    patients = getattr(ctx.register, "patients", None)
    if patients is None:
        return ()
    with ctx.store.reading() as tx:
        return [
            patient
            for patient in patients()
            if all(
                case.closed_at or case.process != kind
                for case in tx.caseload.of_patient(patient.identity_number)
            )
        ]
