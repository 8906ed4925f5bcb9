"""The worklist: tasks that wait for a unit, and tasks that were done, by whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, Select, delete, insert, select, update

from service.domain.case import Answers, CaseId, Due, ElementId, OpenTask, ProcessId, TaskId
from service.domain.clock import Clock
from service.domain.errors import NotFound
from service.domain.facts import from_json, to_json
from service.domain.people import PersonId, Protection, Role, UnitId
from service.domain.protection import Place, shown_number
from service.store import tables
from service.store.due import due_of
from service.store.patients import WHOSE, listed

_task, _draft, _case, _patient = tables.task, tables.draft, tables.case, tables.patient


@dataclass(frozen=True)
class WorklistItem:
    """A task as a row on a page."""

    case_id: CaseId  #: the case number
    patient: str  #: identity number
    patient_name: str  #: as it may stand in a list
    task: OpenTask  #: with its due time, the deadline's name and legal source
    unit: UnitId | None  #: whose task it is; None while the role has no unit
    outcome: str | None  #: None while open; "done" | "withdrawn"
    closed_at: datetime | None
    closed_by: PersonId | None
    protection: Protection = Protection.NONE

    @property
    def patient_number(self) -> str:
        """The identity number as it may stand in a list."""
        return shown_number(self.patient, self.protection, Place.LIST, self.case_id)

    @property
    def due(self) -> Due | None:
        return self.task.due


class Worklist:
    """The tasks of one transaction."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def of_unit(self, unit: UnitId, *, limit: int = 500) -> Sequence[WorklistItem]:
        """Open tasks of a unit: the earliest due first, those without a due time last, the oldest first."""
        return self._items(_open().where(_task.c.unit == unit).limit(limit))

    def of_case(self, case_id: CaseId, *, closed: bool = False) -> Sequence[WorklistItem]:
        """Tasks of a case: the open ones, in the order of a worklist; or all, in the order they opened."""
        if not closed:
            return self._items(_open().where(_task.c.case_id == case_id))
        return self._items(_joined().where(_task.c.case_id == case_id).order_by(_task.c.id))

    def in_cases_of(self, unit: UnitId, *, limit: int = 2000) -> Sequence[WorklistItem]:
        """Open tasks, whoever they wait for, of the cases that a unit takes part in; ordered likewise."""
        party = tables.participant
        cases = select(party.c.case_id).where(party.c.unit == unit, tables.takes_part)
        return self._items(_open().where(_task.c.case_id.in_(cases)).limit(limit))

    def task(self, case_id: CaseId, task_id: TaskId) -> WorklistItem:
        """One task, open or closed: a closed one says who closed it and when. Raises NotFound."""
        query = _joined().where(_task.c.case_id == case_id, _task.c.engine_id == task_id)
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise NotFound
        return _item(row)

    def save_draft(self, case_id: CaseId, task_id: TaskId, person: PersonId, answers: Answers) -> None:
        """Keep a half-filled form for the person who fills it in. It goes when the task closes."""
        values = {
            "answers": {name: to_json(value) for name, value in answers.items()},
            "saved_at": self._clock.now(),
        }
        key = {"case_id": case_id, "task": task_id, "person": person}
        if self._connection.execute(update(_draft).filter_by(**key).values(values)).rowcount == 0:
            self._connection.execute(insert(_draft).values(values | key))

    def draft(self, case_id: CaseId, task_id: TaskId, person: PersonId) -> Answers | None:
        """What the person has filled in so far, or None."""
        query = select(_draft.c.answers).filter_by(case_id=case_id, task=task_id, person=person)
        stored = self._connection.execute(query).scalar_one_or_none()
        return None if stored is None else {name: from_json(value) for name, value in stored.items()}

    def drop_draft(self, case_id: CaseId, task_id: TaskId, person: PersonId) -> None:
        self._connection.execute(delete(_draft).filter_by(case_id=case_id, task=task_id, person=person))

    def _items(self, query: Select[tuple[object, ...]]) -> Sequence[WorklistItem]:
        return [_item(row) for row in self._connection.execute(query).mappings()]


def _joined() -> Select[tuple[object, ...]]:
    joined = _task.join(_case, _case.c.id == _task.c.case_id).join(
        _patient, _patient.c.identity_number == _case.c.patient
    )
    return select(*_task.c, *WHOSE).select_from(joined)


def _open() -> Select[tuple[object, ...]]:
    order = _task.c.due_at.asc().nulls_last(), _task.c.opened_at, _task.c.id
    return _joined().where(_task.c.outcome.is_(None)).order_by(*order)


def _item(row: RowMapping) -> WorklistItem:
    whose = listed(row)
    return WorklistItem(
        case_id=CaseId(row["case_id"]),
        patient=whose["patient"],
        patient_name=whose["patient_name"],
        protection=whose["protection"],
        task=_task_of(row),
        unit=row["unit"],
        outcome=row["outcome"],
        closed_at=row["closed_at"],
        closed_by=row["closed_by"],
    )


def _task_of(row: RowMapping) -> OpenTask:
    return OpenTask(
        id=TaskId(row["engine_id"]),
        process=ProcessId(row["process"]),
        element=ElementId(row["element"]),
        name=row["name"],
        role=Role(row["role"]),
        form=row["form"],
        opened_at=row["opened_at"],
        due=due_of(row),
        groups=tuple(row["groups"]),
    )
