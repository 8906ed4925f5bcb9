"""What was written down of many cases, for a replay: a few questions for hundreds of cases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, select

from service.domain.case import CaseId, ElementId, ProcessId, TaskId
from service.domain.facts import from_json
from service.store import tables
from service.store.fact_versions import FactVersion
from service.store.history import Entry

_case, _task, _message = tables.case, tables.task, tables.message


@dataclass(frozen=True)
class DoneTask:
    id: TaskId
    process: ProcessId
    element: ElementId
    at: datetime


@dataclass
class Record:
    """Everything that a case has left behind."""

    case: CaseId
    version: int  #: row number
    kind: ProcessId
    opened_at: datetime
    closed_at: datetime | None
    facts: list[FactVersion] = field(default_factory=list)  #: in the order they were written down
    tasks: list[DoneTask] = field(default_factory=list)  #: that somebody did
    history: list[Entry] = field(default_factory=list)
    messages: dict[int, str] = field(default_factory=dict)  #: number of the row -> id in the agreement


class Recorded:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cases(self, agreement: str, start: datetime, end: datetime) -> Sequence[CaseId]:
        """Cases of an agreement, whatever version they ran on, that were opened in that time."""
        version = tables.agreement_version
        joined = _case.join(version, version.c.id == _case.c.agreement_version_id)
        within = _case.c.opened_at >= start, _case.c.opened_at < end
        query = select(_case.c.id).select_from(joined).where(version.c.agreement == agreement, *within)
        return [CaseId(number) for number in self._connection.scalars(query.order_by(_case.c.id))]

    def of(self, cases: Sequence[CaseId]) -> Sequence[Record]:
        """At most some hundred at a time."""
        query = select(_case).where(_case.c.id.in_(cases)).order_by(_case.c.id)
        found = {row["id"]: _record(row) for row in self._connection.execute(query).mappings()}
        for row in self._rows(tables.fact, cases):
            found[row["case_id"]].facts.append(_fact(row))
        for row in self._rows(tables.history, cases):
            found[row["case_id"]].history.append(Entry(**_without(row, "id", "case_id")))
        for row in self._rows(_task, cases):
            if row["outcome"] == "done":
                found[row["case_id"]].tasks.append(_done(row))
        for row in self._rows(_message, cases):
            found[row["case_id"]].messages[row["id"]] = row["message"]
        return list(found.values())

    def _rows(self, table: Table, cases: Sequence[CaseId]) -> Iterator[RowMapping]:
        query = select(table).where(table.c.case_id.in_(cases)).order_by(table.c.id)
        yield from self._connection.execute(query).mappings()


def _record(row: RowMapping) -> Record:
    return Record(
        CaseId(row["id"]),
        row["agreement_version_id"],
        ProcessId(row["process"]),
        row["opened_at"],
        row["closed_at"],
    )


def _fact(row: RowMapping) -> FactVersion:
    values: Mapping[str, Any] = _without(row, "id", "case_id")
    return FactVersion(**{**values, "value": from_json(row["value"])})


def _done(row: RowMapping) -> DoneTask:
    return DoneTask(
        TaskId(row["engine_id"]), ProcessId(row["process"]), ElementId(row["element"]), row["closed_at"]
    )


def _without(row: RowMapping, *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
