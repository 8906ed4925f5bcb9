"""The tokens of one diagram of a case, bound to the elements of the new version."""

from collections.abc import Callable
from typing import Any

from SpiffWorkflow.util.task import TaskState

from service.engine.migration.boundaries import bring_in_step, is_split
from service.engine.migration.merging import check_merges
from service.engine.migration.part import Part
from service.engine.migration.structure import Versions, is_boundary, is_token, kind_of
from service.engine.rearming import renamed_firings


def bind(part: Part) -> None:
    if part.same_structure:
        _each(part, _take)
        part.workflow.spec = part.new.spec
        return
    _each(part, _forget_prediction)
    check_merges(part)
    part.workflow.spec = part.new.spec
    _each(part, _bind)
    if not part.obstacles:
        bring_in_step(part)


def _each(part: Part, do: Callable[[Part, Any], None]) -> None:
    for task in part.tasks:
        if task.id in part.workflow.tasks:  # it has not gone with another
            do(part, task)


def _take(part: Part, task: Any) -> None:
    task.task_spec = part.new.spec.task_specs[task.task_spec.name]


def _forget_prediction(part: Part, task: Any) -> None:
    if task.state & (TaskState.PREDICTED_MASK | TaskState.FUTURE):
        part.remove(task)


def _bind(part: Part, task: Any) -> None:
    spec = part.new.spec.task_specs.get(part.renamed(task))
    task.internal_data = renamed_firings(task.internal_data, part.versions.renamed)
    if is_token(task):
        _bind_token(part, task, spec)
    elif spec is not None:
        task.task_spec = spec
    elif task.state & TaskState.FINISHED_MASK:
        _hand_over(part, task)
    else:
        part.remove(task)  # an armed boundary event, or what stands around an activity


def _bind_token(part: Part, task: Any, spec: Any) -> None:
    element = task.task_spec.bpmn_id
    if spec is None:
        part.refuse(
            element,
            f"Steget ”{part.told(element)}” finns inte i den nya versionen. "
            "Ange vilket steg som tar dess plats, eller att det hoppas över.",
        )
    elif _as_renamed(kind_of(task.task_spec), part.versions) != kind_of(spec):
        part.refuse(element, f"Steget ”{part.told(element)}” är av ett annat slag i den nya versionen.")
    else:
        task.task_spec = spec


def _as_renamed(kind: tuple[Any, ...], versions: Versions) -> tuple[Any, ...]:
    *same, called = kind
    return (*same, versions.renamed(called) if called else None)


def _hand_over(part: Part, task: Any) -> None:
    """A finished element that is gone leaves its place; what came of it goes on from the one before."""
    heir = task.parent
    if is_boundary(task.task_spec) and is_split(heir.task_spec):
        heir = heir.parent  # among the split's own, it would be taken for the activity
    for child in task.children:
        child._parent = heir.id
        heir._children.append(child.id)
    task._children = []
    part.remove(task)
