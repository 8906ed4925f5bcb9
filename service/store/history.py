"""The history of a case: what happened, when it happened and when it was written down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from service.domain.case import CaseId, StepKind
from service.domain.clock import Clock
from service.domain.people import SYSTEM, PersonId, Role, UnitId
from service.store import tables
from service.store.case import Move
from service.store.saving.entries import Entries

_history = tables.history


@dataclass(frozen=True)
class Entry:
    """One thing that happened."""

    sequence: int  #: 1, 2, 3 … within the case
    kind: str  #: a StepKind, or "opened", "rescheduled", "participant" and what `note` added
    process: str
    element: str
    name: str  #: in Swedish
    role: Role | None
    occurred_at: datetime  #: legal time
    recorded_at: datetime  #: when it was written down
    who: PersonId
    unit: UnitId | None
    detail: Mapping[str, Any]  #: plain JSON


class History:
    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def of_case(self, case_id: CaseId) -> Sequence[Entry]:
        """Everything that happened in a case, in the order it was written down."""
        columns = [column for column in _history.c if column.name not in ("id", "case_id")]
        query = select(*columns).where(_history.c.case_id == case_id).order_by(_history.c.sequence)
        return [Entry(**row) for row in self._connection.execute(query).mappings()]

    def latest_milestones(self, cases: Sequence[CaseId]) -> dict[CaseId, Entry]:
        """The milestone that each case passed last; a case without one is left out."""
        last = (
            select(_history.c.case_id, func.max(_history.c.sequence).label("sequence"))
            .where(_history.c.case_id.in_(cases), _history.c.kind == StepKind.MILESTONE)
            .group_by(_history.c.case_id)
            .subquery()
        )
        same = (_history.c.case_id == last.c.case_id) & (_history.c.sequence == last.c.sequence)
        columns = [column for column in _history.c if column.name != "id"]
        rows = self._connection.execute(select(*columns).join(last, same)).mappings()
        return {CaseId(row["case_id"]): _entry(row) for row in rows}

    def note(
        self,
        case_id: CaseId,
        kind: str,
        name: str,
        *,
        at: datetime,
        who: PersonId = SYSTEM,
        unit: UnitId | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> None:
        """Add what no move of the diagram says, such as a correction. Call with the case locked."""
        move = Move(case=case_id, at=at, recorded_at=self._clock.now(), who=who, unit=unit)
        entries = Entries(self._connection, move)
        entries.add(kind, name, detail=detail)
        entries.write()


def _entry(row: RowMapping) -> Entry:
    return Entry(**{name: value for name, value in row.items() if name != "case_id"})
