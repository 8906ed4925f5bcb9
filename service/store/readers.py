"""Units that see a case and do nothing in it."""

from datetime import datetime

from sqlalchemy import Connection, insert, update

from service.domain.case import CaseId
from service.domain.people import Role, UnitId
from service.store import tables

_party = tables.participant


class Readers:
    """Call with the case locked."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case_id: CaseId, unit: UnitId, role: Role, *, at: datetime) -> None:
        """From now on the unit sees the case. `role` is what the directory says that the unit is."""
        row = {"case_id": case_id, "role": role, "unit": unit, "since": at, "reads_only": True}
        self._connection.execute(insert(_party).values(row))

    def remove(self, case_id: CaseId, unit: UnitId, *, at: datetime) -> bool:
        """Returns whether it was reading."""
        reading = _party.c.case_id == case_id, _party.c.unit == unit, tables.reads
        return self._connection.execute(update(_party).where(*reading).values(until=at)).rowcount > 0
