"""Cases by when they were open, with everything that was known of them: for what is counted by the month."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from service.domain.case import CaseId
from service.domain.facts import from_json
from service.domain.people import UnitId
from service.store import tables
from service.store.fact_versions import FactVersion

_case, _fact = tables.case, tables.fact
_MOST = 500  # numbers in one question; SQLite refuses very long ones


@dataclass(frozen=True)
class CaseSpan:
    id: CaseId
    patient: str  #: identity number, for the access log
    agreement: int  #: the version that the case runs on
    opened_by_unit: UnitId | None
    opened_at: datetime
    closed_at: datetime | None  #: None while open


class CaseSpans:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def between(self, start: datetime, end: datetime) -> Sequence[CaseSpan]:
        """Cases that were open during some part of the time, in order of number."""
        columns = _case.c.id, _case.c.patient, _case.c.opened_by_unit, _case.c.opened_at, _case.c.closed_at
        still = _case.c.closed_at.is_(None) | (_case.c.closed_at >= start)
        query = select(*columns, _case.c.agreement_version_id.label("agreement"))
        rows = self._connection.execute(query.where(_case.c.opened_at < end, still).order_by(_case.c.id))
        return [CaseSpan(**row) for row in rows.mappings()]

    def facts(self, cases: Sequence[CaseId]) -> Mapping[CaseId, Sequence[FactVersion]]:
        """Every value that every fact of the cases has had, in the order they were written down."""
        found: dict[CaseId, list[FactVersion]] = {case: [] for case in cases}
        for case, version in self._versions(cases):
            found[case].append(version)
        return found

    def _versions(self, cases: Sequence[CaseId]) -> Iterator[tuple[CaseId, FactVersion]]:
        columns = [column for column in _fact.c if column.name != "id"]
        for place in range(0, len(cases), _MOST):
            some = cases[place : place + _MOST]
            query = select(*columns).where(_fact.c.case_id.in_(some)).order_by(_fact.c.id)
            for row in self._connection.execute(query).mappings():
                values = {name: value for name, value in row.items() if name != "case_id"}
                yield row["case_id"], FactVersion(**{**values, "value": from_json(row["value"])})
