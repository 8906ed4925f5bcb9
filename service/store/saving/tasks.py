"""Task rows, brought in step with the tasks that the engine has open."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from service.domain.case import OpenTask, Progress, TaskId
from service.domain.people import Role, UnitId
from service.store import tables
from service.store.case import Move
from service.store.due import due_values

_task, _draft = tables.task, tables.draft


def save_tasks(
    connection: Connection, progress: Progress, parties: Mapping[Role, UnitId], move: Move
) -> None:
    """Open what is new, change what has changed, close what has gone, with its outcome."""
    waiting = _task.c.case_id == move.case, _task.c.outcome.is_(None)
    found = connection.execute(select(_task).where(*waiting)).mappings()
    rows = {TaskId(row["engine_id"]): row for row in found}
    wanted = {task.id: _values(task, parties) for task in progress.tasks}
    fresh = [{**values, "case_id": move.case} for id_, values in wanted.items() if id_ not in rows]
    if fresh:
        connection.execute(insert(_task), fresh)
    for id_, row in rows.items():
        if id_ not in wanted:
            _close(connection, row["id"], id_, progress.outcomes.get(id_, "withdrawn"), move)
        elif changed := {name: value for name, value in wanted[id_].items() if row[name] != value}:
            connection.execute(update(_task).where(_task.c.id == row["id"]).values(changed))


def _values(task: OpenTask, parties: Mapping[Role, UnitId]) -> dict[str, Any]:
    return {
        "engine_id": task.id,
        "process": task.process,
        "element": task.element,
        "name": task.name,
        "role": task.role,
        "unit": parties.get(task.role),
        "form": task.form,
        "groups": list(task.groups),
        "opened_at": task.opened_at,
        **due_values(task.due),
    }


def _close(connection: Connection, number: int, task: TaskId, outcome: str, move: Move) -> None:
    closed = {"outcome": outcome, "closed_at": move.at, "closed_by": move.who}
    connection.execute(update(_task).where(_task.c.id == number).values(closed))
    connection.execute(delete(_draft).where(_draft.c.case_id == move.case, _draft.c.task == task))
