"""Incidents: what an operator must look at, one row for a fault however often it comes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from service.domain.case import CaseId
from service.domain.errors import NotFound
from service.domain.people import PersonId
from service.store import tables

_incident = tables.incident


@dataclass(frozen=True)
class Incident:
    """A fault in a case."""

    id: int
    case_id: CaseId
    kind: str  #: "engine", "timer" …
    process: str
    element: str
    message: str  #: what failed and where, without patient data
    attempts: int  #: how often it has failed in the same way
    opened_at: datetime
    last_at: datetime  #: the latest failure
    resolved_at: datetime | None
    resolved_by: PersonId | None
    resolution: str | None


class Incidents:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(
        self,
        case_id: CaseId,
        kind: str,
        message: str,
        *,
        at: datetime,
        process: str = "",
        element: str = "",
    ) -> Incident:
        """Note a fault; the same one again (case, kind, place) counts up instead of filling the list."""
        place = {"case_id": case_id, "kind": kind, "process": process, "element": element}
        again = update(_incident).filter_by(**place).where(_incident.c.resolved_at.is_(None))
        count = {"attempts": _incident.c.attempts + 1, "last_at": at, "message": message[:400]}
        row = self._connection.execute(again.values(count).returning(*_incident.c)).mappings().first()
        if row is None:
            first = {**place, "message": message[:400], "attempts": 1, "opened_at": at, "last_at": at}
            written = insert(_incident).values(first).returning(*_incident.c)
            row = self._connection.execute(written).mappings().one()
        return Incident(**row)

    def resolve(self, id_: int, resolution: str, *, at: datetime, who: PersonId) -> None:
        """An operator has put it right. Raises NotFound when it is not open."""
        row = _incident.c.id == id_, _incident.c.resolved_at.is_(None)
        done = {"resolved_at": at, "resolved_by": who, "resolution": resolution[:400]}
        if self._connection.execute(update(_incident).where(*row).values(done)).rowcount == 0:
            raise NotFound("Incidenten är inte öppen.")

    def listed(self, *, resolved: bool = False, limit: int = 500) -> Sequence[Incident]:
        """Open incidents, or with `resolved` all of them; the latest first."""
        query = select(_incident).order_by(_incident.c.last_at.desc(), _incident.c.id.desc()).limit(limit)
        if not resolved:
            query = query.where(_incident.c.resolved_at.is_(None))
        return [Incident(**row) for row in self._connection.execute(query).mappings()]

    def of_case(self, case_id: CaseId) -> Sequence[Incident]:
        query = select(_incident).where(_incident.c.case_id == case_id).order_by(_incident.c.id)
        return [Incident(**row) for row in self._connection.execute(query).mappings()]
