"""Who at a unit has taken which task, or which message to read. It locks nobody out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, or_, select, update

from service.domain.case import CaseId, TaskId
from service.domain.errors import NotFound
from service.domain.people import PersonId, UnitId
from service.store import tables

_taken, _task, _receipt = tables.taken, tables.task, tables.receipt


@dataclass(frozen=True)
class Taker:
    """Who has taken something, and since when."""

    person: PersonId
    at: datetime


@dataclass(frozen=True)
class TakenRow:
    """Which row of which kind is taken: an open task, or a message that lies in a unit's inbox."""

    case_id: CaseId
    unit: UnitId
    task: int | None = None
    receipt: int | None = None


class Taken:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def task_row(self, case_id: CaseId, task: TaskId, unit: UnitId) -> TakenRow:
        """Raises NotFound."""
        query = select(_task.c.id).where(_task.c.case_id == case_id, _task.c.engine_id == task)
        return TakenRow(case_id, unit, task=self._number(query.scalar_subquery()))

    def message_row(self, case_id: CaseId, message: int, unit: UnitId) -> TakenRow:
        """Raises NotFound when the unit has not received it."""
        query = select(_receipt.c.id).where(_receipt.c.message_id == message, _receipt.c.unit == unit)
        return TakenRow(case_id, unit, receipt=self._number(query.limit(1).scalar_subquery()))

    def take(self, row: TakenRow, person: PersonId, *, at: datetime, until: datetime | None) -> None:
        """The person has it now; whoever had it has not any more. Call with the case locked."""
        self.give_back(row, None, at=at)
        values = {"case_id": row.case_id, "task_id": row.task, "receipt_id": row.receipt, "unit": row.unit}
        mine = {"person": person, "taken_at": at, "until": until}
        self._connection.execute(insert(_taken).values(values | mine))

    def give_back(self, row: TakenRow, person: PersonId | None, *, at: datetime) -> None:
        """It is nobody's; with a person, only if it was that person's."""
        held = [_of(row), _taken.c.released_at.is_(None)]
        if person is not None:
            held.append(_taken.c.person == person)
        self._connection.execute(update(_taken).where(*held).values(released_at=at))

    def by(self, row: TakenRow, now: datetime) -> Taker | None:
        """Who has it."""
        query = select(_taken.c.person, _taken.c.taken_at).where(_of(row), *_now(now))
        found = self._connection.execute(query).first()
        return Taker(PersonId(found.person), found.taken_at) if found else None

    def tasks_of_unit(self, unit: UnitId, now: datetime) -> Mapping[tuple[CaseId, TaskId], Taker]:
        """Of the open tasks of a unit, those that somebody has taken."""
        columns = _task.c.case_id, _task.c.engine_id, _taken.c.person, _taken.c.taken_at
        joined = _taken.join(_task, _task.c.id == _taken.c.task_id)
        theirs = _taken.c.unit == unit, _task.c.unit == unit, _task.c.outcome.is_(None)
        rows = self._connection.execute(select(*columns).select_from(joined).where(*theirs, *_now(now)))
        return {(CaseId(row[0]), TaskId(row[1])): Taker(PersonId(row[2]), row[3]) for row in rows}

    def messages_of_unit(self, unit: UnitId, now: datetime) -> Mapping[int, Taker]:
        """Of the messages that a unit has to read, those that somebody has taken."""
        columns = _receipt.c.message_id, _taken.c.person, _taken.c.taken_at
        joined = _taken.join(_receipt, _receipt.c.id == _taken.c.receipt_id)
        theirs = _taken.c.unit == unit, _receipt.c.read_at.is_(None)
        rows = self._connection.execute(select(*columns).select_from(joined).where(*theirs, *_now(now)))
        return {row[0]: Taker(PersonId(row[1]), row[2]) for row in rows}

    def _number(self, query: ColumnElement[int]) -> int:
        found = self._connection.execute(select(query)).scalar_one_or_none()
        if found is None:
            raise NotFound
        return found


def _of(row: TakenRow) -> ColumnElement[bool]:
    return _taken.c.task_id == row.task if row.task is not None else _taken.c.receipt_id == row.receipt


def _now(now: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return _taken.c.released_at.is_(None), or_(_taken.c.until.is_(None), _taken.c.until > now)
