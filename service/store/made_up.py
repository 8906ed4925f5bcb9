"""Cases copied into a made-up past, so that a demo has months to follow up. Never for real patients' data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, insert, select

from service.domain.case import CaseId
from service.domain.facts import Facts, Value, from_json, to_json
from service.store import tables
from service.store.moment import Moment

_ROWS = (tables.participant, tables.fact, tables.task, tables.history)


@dataclass(frozen=True)
class MadeUp:
    """How a copy differs from the case that was told."""

    patient: str  #: identity number of somebody who is stored
    starts: datetime
    pace: float = 1  #: how long everything takes: 2 is twice as long. Deadlines stay as long as they were
    facts: Facts = field(default_factory=dict)  #: values that are others in the copy


class MadeUpCases:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def copy(self, case: CaseId, copies: Sequence[MadeUp]) -> None:
        """With parties, facts, tasks and history; the engine's state is the told case's: at its end."""
        told = self._connection.execute(select(tables.case).where(tables.case.c.id == case)).mappings().one()
        rows = {table: self._of(table, case) for table in _ROWS}
        written: dict[Table, list[dict[str, Any]]] = {table: [] for table in _ROWS}
        for copy in copies:
            shifted = _Shift(told["opened_at"], copy)
            number = self._new(shifted.row(tables.case, told) | {"patient": copy.patient})
            for table in _ROWS:
                written[table] += [shifted.row(table, row) | {"case_id": number} for row in rows[table]]
        for table, some in written.items():
            self._connection.execute(insert(table), some)

    def _of(self, table: Table, case: CaseId) -> Sequence[RowMapping]:
        query = select(table).where(table.c.case_id == case).order_by(table.c.id)
        return self._connection.execute(query).mappings().all()

    def _new(self, row: Mapping[str, Any]) -> int:
        found = self._connection.execute(insert(tables.case).values(row).returning(tables.case.c.id))
        return int(found.scalar_one())


@dataclass(frozen=True)
class _Shift:
    """Moves a told case in time."""

    told: datetime  #: when the told case began
    copy: MadeUp

    def row(self, table: Table, row: RowMapping) -> dict[str, Any]:
        found = {name: value for name, value in row.items() if name != "id"}
        for column in table.c:
            moment = found.get(column.name)
            if isinstance(column.type, Moment) and moment is not None:
                due = column.name == "due_at"
                found[column.name] = self._due(moment, row) if due else self._at(moment)
        if table is tables.fact:
            known = self.copy.facts.get(row["name"], from_json(row["value"]))
            found["value"] = to_json(self._value(known))
        return found

    def _at(self, moment: datetime) -> datetime:
        return self.copy.starts + (moment - self.told) * self.copy.pace

    def _due(self, moment: datetime, row: RowMapping) -> datetime:
        """As long after the task came as it was in the told case."""
        opened: datetime = row["opened_at"]
        return self._at(opened) + (moment - opened)

    def _value(self, value: Value) -> Value:
        if isinstance(value, datetime):
            return self._at(value)
        if isinstance(value, date):
            return value + timedelta(days=(self.copy.starts.date() - self.told.date()).days)
        return value
