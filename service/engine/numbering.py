"""Gives tasks small numbers in the order they arose: short state, and the same run gives the same bytes."""

from itertools import count
from typing import Any

from service.engine.codec import Instance


def number(instance: Instance) -> None:
    """Renames the tasks that SpiffWorkflow has just made, which carry UUIDs until now."""
    workflow = instance.workflow
    parts = [workflow, *workflow.subprocesses.values()]
    free = count(instance.next_task)
    names = {key: key if isinstance(key, int) else next(free) for part in parts for key in part.tasks}
    for part in parts:
        _rename(part, names)
    workflow.subprocesses = {names[key]: inner for key, inner in workflow.subprocesses.items()}
    waiting = workflow.event_manager
    waiting.tasks = {task.id: task for task in waiting.tasks.values()}
    instance.next_task = next(free)


def _rename(part: Any, names: dict[Any, int]) -> None:
    for task in part.tasks.values():
        task.id = names[task.id]
        task._parent = names.get(task._parent)
        task._children = [names[child] for child in task._children]
    part.tasks = {task.id: task for task in part.tasks.values()}
    if part.parent_task_id is not None:
        part.parent_task_id = names[part.parent_task_id]
