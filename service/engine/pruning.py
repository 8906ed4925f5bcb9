"""Forgets the part of the task tree that can no longer matter, so a case may loop for years.

SpiffWorkflow keeps every task that ever was, and several of its searches walk up or down that tree (some
recursively). What happened is in our history; the tree only needs what the next move can ask about:
tokens that live, what they may still meet, and arrivals that a join has not consumed.
"""

from typing import Any

from SpiffWorkflow.bpmn.specs.control import BoundaryEventSplit
from SpiffWorkflow.bpmn.specs.mixins.unstructured_join import UnstructuredJoin
from SpiffWorkflow.specs.Join import Join
from SpiffWorkflow.util.task import TaskState

from service.engine.workflow import FlatWorkflow


def consume_arrivals(task: Any) -> None:
    """When a join has fired, the tokens that it merged are gone.

    SpiffWorkflow leaves them as cancelled tasks and counts them again when a loop comes back to the join.
    """
    if not isinstance(task.task_spec, UnstructuredJoin):
        return
    spent = [
        other
        for other in task.workflow.tasks.values()
        if other is not task and other.task_spec is task.task_spec and other.state == TaskState.CANCELLED
    ]
    for other in spent:
        if not other._children:
            task.workflow._remove_task(other.id)


def prune(workflow: FlatWorkflow) -> None:
    """Finished leaves go, and finished tasks with one child hand it to their parent."""
    _forget_ended(workflow)
    for part in (workflow, *workflow.subprocesses.values()):
        for task in reversed(list(part.tasks.values())):  # children come after their parents
            _forget(part, task)


def _forget_ended(workflow: FlatWorkflow) -> None:
    """Sub-processes whose host has finished, and with them those that ran inside."""
    tasks = {
        key: task for part in (workflow, *workflow.subprocesses.values()) for key, task in part.tasks.items()
    }
    ended = {key for key in workflow.subprocesses if tasks[key].state & TaskState.FINISHED_MASK}
    ended |= {key for key in workflow.subprocesses if _inside(ended, workflow, tasks[key])}
    for key in ended:
        del workflow.subprocesses[key]


def _inside(ended: set[Any], workflow: FlatWorkflow, task: Any) -> bool:
    """Does the task lie in a sub-process that has ended, however deep?"""
    around = task.workflow.parent_task_id
    while around is not None:
        if around in ended:
            return True
        around = workflow.get_task_from_id(around).workflow.parent_task_id
    return False


def _forget(part: Any, task: Any) -> None:
    if task._parent is None or not task.state & TaskState.FINISHED_MASK:
        return
    children = task.children
    if not children and not _unconsumed(task):
        part._remove_task(task.id)
    elif len(children) == 1 and not _needed_by(task, children[0]):
        _hand_over(part, task, children[0])


def _unconsumed(task: Any) -> bool:
    return isinstance(task.task_spec, UnstructuredJoin) and task.state == TaskState.CANCELLED


def _needed_by(task: Any, child: Any) -> bool:
    """A join asks its arrivals for their parent; a boundary join looks for the split above its activity."""
    if isinstance(child.task_spec, Join) and child.state != TaskState.COMPLETED:
        return True
    return isinstance(task.task_spec, BoundaryEventSplit) and child.task_spec in task.task_spec.outputs


def _hand_over(part: Any, task: Any, child: Any) -> None:
    parent = task.parent
    place = parent._children.index(task.id)
    parent._children[place] = child.id
    child._parent = parent.id
    task._children = []
    del part.tasks[task.id]
    if part.last_task is task:
        part.last_task = None
