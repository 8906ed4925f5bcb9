"""Cases, facts and deadlines for follow-up: many cases at once, a few questions, and only what is counted."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from service.domain.case import CaseId, ProcessId
from service.domain.facts import Value, from_json
from service.domain.people import UnitId
from service.store import tables

_case, _fact, _party, _task = tables.case, tables.fact, tables.participant, tables.task


@dataclass(frozen=True)
class FollowedSpan:
    """A case that was open during some part of the time."""

    id: CaseId
    patient: str  #: identity number: to know that two cases are about the same person
    agreement: str  #: the agreement's id, whichever version the case runs on
    process: ProcessId  #: the kind
    opened_at: datetime
    opened_by_unit: UnitId | None
    closed_at: datetime | None
    units: frozenset[UnitId] = frozenset()  #: those of the asked units that act, or have acted, in it


@dataclass(frozen=True)
class FactValue:
    """A value that a fact has, or had."""

    name: str
    value: Value
    learned_at: datetime


@dataclass(frozen=True)
class SettledTask:
    """A task whose deadline was kept, or has passed."""

    case_id: CaseId
    unit: UnitId
    kept: bool


class Followed:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cases(self, start: datetime, end: datetime, units: Collection[UnitId]) -> Sequence[FollowedSpan]:
        """Cases that were open from `start` to just before `end`, and in which one of the units has acted."""
        version = tables.agreement_version
        columns = [_case.c[name] for name in ("id", "patient", "process", "opened_at", "closed_at")]
        query = (
            select(*columns, _case.c.opened_by_unit, version.c.agreement, _party.c.unit)
            .join(version, version.c.id == _case.c.agreement_version_id)
            .join(_party, _party.c.case_id == _case.c.id)
            .where(_open(start, end), _acted(units))
            .order_by(_case.c.id)
        )
        found: dict[CaseId, FollowedSpan] = {}
        acting: dict[CaseId, set[UnitId]] = {}
        for row in self._connection.execute(query).mappings():
            values = {name: value for name, value in row.items() if name != "unit"}
            acting.setdefault(row["id"], set()).add(row["unit"])
            found[row["id"]] = FollowedSpan(**values, units=frozenset(acting[row["id"]]))
        return list(found.values())

    def facts(
        self, start: datetime, end: datetime, units: Collection[UnitId], names: Collection[str]
    ) -> Mapping[CaseId, Sequence[FactValue]]:
        """Every value that the named facts of those cases have had, in the order they were written down."""
        query = (
            select(_fact.c.case_id, _fact.c.name, _fact.c.value, _fact.c.learned_at)
            .where(_fact.c.case_id.in_(_numbers(start, end, units)), _fact.c.name.in_(sorted(names)))
            .order_by(_fact.c.id)
        )
        found: dict[CaseId, list[FactValue]] = {}
        for case, name, value, learned_at in self._connection.execute(query):
            found.setdefault(case, []).append(FactValue(name, from_json(value), learned_at))
        return found

    def deadlines(
        self, start: datetime, end: datetime, units: Collection[UnitId], now: datetime
    ) -> Iterator[SettledTask]:
        """Of the units' own tasks, in those cases. A deadline counts when it was settled: when the task was
        done, if that was in time, and else when it passed."""
        in_time = _task.c.closed_at < _task.c.due_at
        kept = and_(in_time, _within(_task.c.closed_at, start, end))
        late = or_(_task.c.closed_at.is_(None), ~in_time)
        missed = and_(late, _within(_task.c.due_at, start, min(end, now)))
        counts = or_(_task.c.outcome.is_(None), _task.c.outcome == "done"), _task.c.begins.is_not(True)
        query = select(_task.c.case_id, _task.c.unit, _task.c.closed_at, _task.c.due_at).where(
            _task.c.case_id.in_(_numbers(start, end, units)),
            _task.c.unit.in_(sorted(units)),
            *counts,
            or_(kept, missed),
        )
        for case, unit, closed_at, due_at in self._connection.execute(query.order_by(_task.c.id)):
            yield SettledTask(case, unit, closed_at is not None and closed_at < due_at)


def _open(start: datetime, end: datetime) -> ColumnElement[bool]:
    return (_case.c.opened_at < end) & (_case.c.closed_at.is_(None) | (_case.c.closed_at >= start))


def _acted(units: Collection[UnitId]) -> ColumnElement[bool]:
    return _party.c.unit.in_(sorted(units)) & ~_party.c.reads_only


def _numbers(start: datetime, end: datetime, units: Collection[UnitId]) -> Select[tuple[int]]:
    acting = select(_party.c.case_id).where(_acted(units))
    return select(_case.c.id).where(_open(start, end), _case.c.id.in_(acting))


def _within(column: ColumnElement[datetime], start: datetime, end: datetime) -> ColumnElement[bool]:
    return (column >= start) & (column < end)
