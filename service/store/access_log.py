"""Who has had access to which patient's data (PDL 4:3). Rows are added, never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select

from service.domain.case import CaseId
from service.domain.people import PersonId, UnitId
from service.store import tables

_log = tables.access_log


@dataclass(frozen=True)
class Access:
    """One look at, or one change of, a patient's data."""

    at: datetime
    person: PersonId
    unit: UnitId | None  #: the unit that the person was signed in for
    patient: str | None  #: identity number; None for a search without a hit
    case_id: CaseId | None
    action: str  #: "read", "search", "print", "write" …
    object: str  #: which page or part
    purpose: str  #: "vard", "loggranskning", "nodoppning" …


class AccessLog:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, access: Access) -> None:
        """Write the access down, in the transaction that reads what is shown."""
        self._connection.execute(insert(_log).values(vars(access)))

    def of_patient(self, patient: str, *, limit: int = 1000) -> Sequence[Access]:
        """Who has looked at a patient's data, the latest first."""
        return self._read(_log.c.patient == patient, limit)

    def of_person(
        self, person: PersonId, *, since: datetime | None = None, limit: int = 1000
    ) -> Sequence[Access]:
        """What a member of staff has looked at, from `since` on if given, the latest first."""
        mine = _log.c.person == person
        return self._read(mine if since is None else mine & (_log.c.at >= since), limit)

    def between(self, start: datetime, end: datetime, *, limit: int = 10_000) -> Sequence[Access]:
        """All accesses from `start` to just before `end`, the latest first."""
        return self._read((_log.c.at >= start) & (_log.c.at < end), limit)

    def _read(self, which: ColumnElement[bool], limit: int) -> Sequence[Access]:
        columns = [column for column in _log.c if column.name != "id"]
        query = select(*columns).where(which).order_by(_log.c.at.desc(), _log.c.id.desc()).limit(limit)
        return [Access(**row) for row in self._connection.execute(query).mappings()]
