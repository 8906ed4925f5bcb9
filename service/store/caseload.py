"""Cases in lists and on pages: by patient, by unit, with their parties, position and buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from service.domain.case import CaseId, ElementId, Offer, ProcessId
from service.domain.errors import UnknownCase
from service.domain.people import Role, UnitId
from service.store import tables
from service.store.case import CaseSummary
from service.store.patients import WHOSE, listed

_case, _patient, _party = tables.case, tables.patient, tables.participant


@dataclass(frozen=True)
class Party:
    """A unit in a role, now or earlier."""

    role: Role
    unit: UnitId
    since: datetime
    until: datetime | None  #: None: takes part now
    reads_only: bool = False


class Caseload:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_patient(self, identity_number: str) -> Sequence[CaseSummary]:
        """All cases of a patient, the latest first."""
        return self._listed(_case.c.patient == identity_number)

    def of_unit(self, unit: UnitId, *, closed: bool = False, limit: int = 500) -> Sequence[CaseSummary]:
        """Cases that a unit takes part in or reads now: the open ones, or with `closed` the closed ones."""
        mine = select(_party.c.case_id).where(_party.c.unit == unit, tables.takes_part)
        state = _case.c.closed_at.is_not(None) if closed else _case.c.closed_at.is_(None)
        return self._listed(_case.c.id.in_(mine) & state, limit)

    def parties(self, case_id: CaseId) -> Sequence[Party]:
        """Who takes part and who has, in the order they came."""
        columns = _party.c.role, _party.c.unit, _party.c.since, _party.c.until, _party.c.reads_only
        query = select(*columns).where(_party.c.case_id == case_id).order_by(_party.c.id)
        return [Party(**row) for row in self._connection.execute(query).mappings()]

    def position(self, case_id: CaseId) -> Sequence[tuple[ProcessId, ElementId]]:
        """Where the tokens stand, for the picture. Raises UnknownCase."""
        return [
            (ProcessId(process), ElementId(element)) for process, element in self._column(case_id, "position")
        ]

    def offers(self, case_id: CaseId) -> Sequence[Offer]:
        """The diagrams that may be started now, for the buttons. Raises UnknownCase."""
        return [Offer(**offer) for offer in self._column(case_id, "offers")]

    def _column(self, case_id: CaseId, name: str) -> list[Any]:
        row = self._connection.execute(select(_case.c[name]).where(_case.c.id == case_id)).first()
        if row is None:
            raise UnknownCase
        return list(row[0])

    def _listed(self, which: ColumnElement[bool], limit: int = 500) -> Sequence[CaseSummary]:
        joined = _case.join(_patient, _patient.c.identity_number == _case.c.patient)
        columns = _case.c.id, _case.c.process, _case.c.opened_at, _case.c.closed_at
        agreement = _case.c.agreement_version_id.label("agreement")
        query = select(*columns, *WHOSE, agreement).select_from(joined).where(which)
        rows = self._connection.execute(query.order_by(_case.c.id.desc()).limit(limit)).mappings().all()
        numbers = [row["id"] for row in rows]
        parties, readers = self._parties(numbers), self._readers(numbers)
        return [
            CaseSummary(
                **listed(row),
                participants=parties.get(row["id"], {}),
                readers=readers.get(row["id"], frozenset()),
            )
            for row in rows
        ]

    def _parties(self, cases: list[int]) -> dict[int, dict[Role, UnitId]]:
        now = _party.c.case_id.in_(cases), tables.acts
        found: dict[int, dict[Role, UnitId]] = {}
        for row in self._connection.execute(select(_party).where(*now).order_by(_party.c.id)).mappings():
            found.setdefault(row["case_id"], {})[row["role"]] = row["unit"]
        return found

    def _readers(self, cases: list[int]) -> dict[int, set[UnitId]]:
        now = _party.c.case_id.in_(cases), tables.reads
        found: dict[int, set[UnitId]] = {}
        for case, unit in self._connection.execute(select(_party.c.case_id, _party.c.unit).where(*now)):
            found.setdefault(case, set()).add(unit)
        return found
