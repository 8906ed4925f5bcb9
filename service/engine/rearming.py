"""A deadline that has passed and is then counted anew is a new deadline.

A non-interrupting boundary timer fires once and is spent. But when its due time is a function of the facts,
the facts may start it again: a withdrawn notice stops the clock, a new notice starts it (LUS 3:1, 4:3). As
long as its activity is open such a timer is armed again when its due time moves on from the one it fired at.
"""

from collections.abc import Callable
from typing import Any

from SpiffWorkflow.bpmn.specs.control import BoundaryEventSplit
from SpiffWorkflow.bpmn.specs.mixins.events.intermediate_event import BoundaryEvent
from SpiffWorkflow.util.task import TaskState

from service.domain.case import Due
from service.engine.run import Run
from service.engine.timer import LawfulTimer, microseconds
from service.engine.workflow import FlatWorkflow

_FIRED = "fired:"  # in the split's internal data: the due time that a timer fired at, in microseconds
_OPEN = TaskState.READY | TaskState.WAITING | TaskState.STARTED


def remember_firing(task: Any, due: Due) -> None:
    """Call when a boundary timer has fired: its split remembers the due time for as long as it is needed."""
    split = task.parent
    if isinstance(split.task_spec, BoundaryEventSplit) and due.at is not None:
        split.internal_data[_FIRED + task.task_spec.name] = microseconds(due.at)


def renamed_firings(internal: dict[str, Any], renamed: Callable[[str], str]) -> dict[str, Any]:
    """A split's internal data where its timers have other names."""
    return {
        _FIRED + renamed(name.removeprefix(_FIRED)) if name.startswith(_FIRED) else name: value
        for name, value in internal.items()
    }


def rearm(workflow: FlatWorkflow, run: Run) -> None:
    """Arms what has fired and is now due at another, later time, or at a time not known yet."""
    for split in [task for task in workflow.all_tasks() if isinstance(task.task_spec, BoundaryEventSplit)]:
        if any(_is_open_host(split, child) for child in split.children):
            for boundary in split.task_spec.outputs:
                _rearm(split, boundary, run)


def _is_open_host(split: Any, task: Any) -> bool:
    """The activity itself: what comes after it may have moved up to its place when it was forgotten."""
    hosts = [spec for spec in split.task_spec.outputs if not isinstance(spec, BoundaryEvent)]
    return bool(task.state & _OPEN) and task.task_spec in hosts


def _rearm(split: Any, boundary: Any, run: Run) -> None:
    fired = split.internal_data.get(_FIRED + boundary.name)
    timer = getattr(boundary, "event_definition", None)
    if fired is None or not isinstance(timer, LawfulTimer):
        return
    due = run.due(timer.expression, run.at)
    if due.deadline and (due.at is None or microseconds(due.at) > fired):
        del split.internal_data[_FIRED + boundary.name]
        armed = split._add_child(boundary, TaskState.FUTURE)
        armed._set_state(TaskState.WAITING)
        boundary._predict(armed, mask=TaskState.NOT_FINISHED_MASK)
        boundary._update(armed)
