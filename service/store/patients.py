"""The persons that cases are about."""

from sqlalchemy import Connection, insert, select, update

from service.domain.errors import NotFound
from service.domain.people import Patient
from service.store import tables

_patient = tables.patient


class Patients:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, patient: Patient) -> None:
        """Store a patient, or what is newly known of one."""
        values = {
            "name": patient.name,
            "address": patient.address,
            "municipality": patient.municipality,
            "born": patient.born,
        }
        known = _patient.c.identity_number == patient.identity_number
        if self._connection.execute(update(_patient).where(known).values(values)).rowcount == 0:
            values["identity_number"] = patient.identity_number
            self._connection.execute(insert(_patient).values(values))

    def get(self, identity_number: str) -> Patient:
        """By personnummer, twelve digits. Raises NotFound."""
        known = select(_patient).where(_patient.c.identity_number == identity_number)
        row = self._connection.execute(known).mappings().one_or_none()
        if row is None:
            raise NotFound
        return Patient(**row)
