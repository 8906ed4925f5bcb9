"""The persons that cases are about."""

from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from service.domain.errors import NotFound
from service.domain.people import Patient, Protection
from service.domain.protection import Place, kept, shown_name
from service.store import tables

_patient = tables.patient

#: What a list says of its patients; `listed` makes of it what may stand there.
WHOSE = (tables.case.c.patient, _patient.c.name.label("patient_name"), _patient.c.protection)


def listed(row: RowMapping) -> dict[str, Any]:
    """A row of a list: of a protected person it never holds the name."""
    protection = Protection(row["protection"])
    name = shown_name(row["patient_name"], protection, Place.LIST)
    return {**row, "protection": protection, "patient_name": name}


class Patients:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, patient: Patient) -> None:
        """Store a patient, or what is newly known of one; of a protected person neither address nor place."""
        patient = kept(patient)
        values = {
            "name": patient.name,
            "address": patient.address,
            "municipality": patient.municipality,
            "born": patient.born,
            "protection": patient.protection,
            "reserve": patient.reserve,
        }
        known = _patient.c.identity_number == patient.identity_number
        if self._connection.execute(update(_patient).where(known).values(values)).rowcount == 0:
            values["identity_number"] = patient.identity_number
            self._connection.execute(insert(_patient).values(values))

    def get(self, identity_number: str) -> Patient:
        """By identity number. Raises NotFound."""
        known = select(_patient).where(_patient.c.identity_number == identity_number)
        row = self._connection.execute(known).mappings().one_or_none()
        if row is None:
            raise NotFound
        return Patient(**{**row, "protection": Protection(row["protection"])})
