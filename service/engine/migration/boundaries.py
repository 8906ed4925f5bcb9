"""Boundary events of open activities, brought in step with the new version.

SpiffWorkflow puts a split before an activity that has any. What the old version had there has been armed, has
fired or is spent, and stays so; what only the new version has is armed, as of when its activity opened.
"""

from datetime import datetime
from typing import Any

from SpiffWorkflow.bpmn.specs.control import BoundaryEventSplit
from SpiffWorkflow.util.task import TaskState

from service.engine.migration.part import Part
from service.engine.migration.structure import SPLIT, is_boundary, is_token
from service.engine.timer import ARMED, LawfulTimer, microseconds, timers_of


def is_split(spec: Any) -> bool:
    return isinstance(spec, BoundaryEventSplit)


def bring_in_step(part: Part) -> None:
    for task in [task for task in part.tasks if is_token(task)]:
        split = part.new.spec.task_specs.get(task.task_spec.name + SPLIT)
        wanted = [spec for spec in split.outputs if is_boundary(spec)] if split else []
        _disarm(part, task, wanted)
        had = _had(part, task)
        if fresh := [spec for spec in wanted if spec.name not in had]:
            _arm(part, task, split, fresh)
        if timers_of(task) and ARMED not in task.internal_data:
            _cannot_tell(part, task)


def _disarm(part: Part, host: Any, wanted: list[Any]) -> None:
    """What sits on another activity now."""
    for task in host.parent.children if is_split(host.parent.task_spec) else ():
        if is_boundary(task.task_spec) and task.state == TaskState.WAITING and task.task_spec not in wanted:
            part.remove(task)


def _had(part: Part, host: Any) -> list[str]:
    before = part.old.spec.task_specs.get(part.was[host.id] + SPLIT)
    return [part.versions.renamed(name) for name in before._outputs] if before else []


def _arm(part: Part, host: Any, split: Any, fresh: list[Any]) -> None:
    above = host.parent if host.parent.task_spec is split else _insert(part, host, split)
    opened = _opened(part, host)
    for spec in fresh:
        if isinstance(spec.event_definition, LawfulTimer) and opened is None:
            _cannot_tell(part, host)
            return
        armed = part.arm(spec, above)
        if opened is not None:
            armed.internal_data[ARMED] = opened


def _opened(part: Part, host: Any) -> int | None:
    """When an activity began, as `armed_at` notes it: for itself, else for what was armed with it."""
    if ARMED in host.internal_data:
        return int(host.internal_data[ARMED])
    beside = [task.internal_data[ARMED] for task in host.parent.children if ARMED in task.internal_data]
    begun = min(beside, default=None)
    return int(begun) if begun is not None else _inner_start(part, host)


def _inner_start(part: Part, host: Any) -> int | None:
    """A called diagram began when its start event was passed, which is a fact."""
    inner = part.instance.workflow.subprocesses.get(host.id)
    known = part.instance.workflow.script_engine.known
    starts = inner.spec.bpmn_start_events if inner else []
    moments = [known.get(f"tid.{start.bpmn_id}") for start in starts]
    return next((microseconds(moment) for moment in moments if isinstance(moment, datetime)), None)


def _insert(part: Part, host: Any, spec: Any) -> Any:
    """A split between an activity and what came before it. Parents stand ahead of their children."""
    before, split = host.parent, part.put(spec, TaskState.COMPLETED, ahead_of=host)
    before._children[before._children.index(host.id)] = split.id
    split._parent, host._parent = before.id, split.id
    split._children.append(host.id)
    return split


def _cannot_tell(part: Part, host: Any) -> None:
    name = part.was[host.id]
    part.refuse(
        name, f"Det går inte att se när ”{part.told(name)}” började, så den nya fristen kan inte räknas."
    )
