"""What SpiffWorkflow has made of a diagram, compared between two versions."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from SpiffWorkflow.bpmn.specs.mixins.events.intermediate_event import BoundaryEvent, EventBasedGateway
from SpiffWorkflow.bpmn.specs.mixins.parallel_gateway import ParallelGateway
from SpiffWorkflow.bpmn.specs.mixins.subworkflow_task import SubWorkflowTask
from SpiffWorkflow.util.task import TaskState

from service.domain.migration import Plan
from service.engine.compiled import CompiledAgreement, CompiledProcess

SPLIT, JOIN = ".BoundaryEventSplit", ".BoundaryEventJoin"  # what SpiffWorkflow puts around an activity
OPEN = TaskState.READY | TaskState.WAITING | TaskState.STARTED


@dataclass(frozen=True)
class Versions:
    """The two versions, and how names of the old are read in the new."""

    old: CompiledAgreement
    new: CompiledAgreement
    plan: Plan

    def renamed(self, name: str) -> str:
        """Also of what SpiffWorkflow has put around an element that is renamed."""
        element, dot, inner = name.partition(".")
        return self.plan.names.get(element, element) + dot + inner

    def same_structure(self, processes: Collection[str]) -> bool:
        """Whether tokens may stay exactly as they are."""
        return all(
            key in self.old.processes
            and key in self.new.processes
            and _structure(self.old.processes[key]) == _structure(self.new.processes[key])
            for key in processes
        )


def _structure(process: CompiledProcess) -> dict[str, tuple[Any, ...]]:
    return {name: (kind_of(spec), *_ways(spec)) for name, spec in process.spec.task_specs.items()}


def _ways(spec: Any) -> tuple[Any, ...]:
    """Neither the times of timers, which are functions of the facts, nor the order that the picture gives."""
    order = list if isinstance(spec, EventBasedGateway) else sorted  # which knows its events by their order
    event = getattr(spec, "event_definition", None)
    return (
        order(spec._outputs),
        sorted(spec._inputs),
        getattr(spec, "cancel_activity", None),
        getattr(event, "name", None),
    )


def kind_of(spec: Any) -> tuple[Any, ...]:
    """What an open element must still be in the new version: a user task, a call of the same diagram."""
    event = getattr(spec, "event_definition", None)
    several = [type(each) for each in getattr(event, "event_definitions", ())]
    return type(spec), type(event), several, spec.spec if isinstance(spec, SubWorkflowTask) else None


def is_boundary(spec: Any) -> bool:
    return isinstance(spec, BoundaryEvent)


def is_merge(spec: Any) -> bool:
    """A gateway that waits for all of its branches."""
    return isinstance(spec, ParallelGateway) and len(spec._inputs) > 1


def is_token(task: Any) -> bool:
    """Something of the diagram itself that waits: not an armed boundary event, not an inner element."""
    return bool(task.state & OPEN) and bool(task.task_spec.bpmn_id) and not is_boundary(task.task_spec)


def is_arrival(task: Any) -> bool:
    """A branch that has come to a merge and waits for the others."""
    return is_merge(task.task_spec) and bool(task.state & (TaskState.WAITING | TaskState.CANCELLED))


def reached_from(names: Iterable[str], process: CompiledProcess, *, but: str = "") -> set[str]:
    """Every element that a path leads to, these included; no path goes on from `but`."""
    found: set[str] = set()
    ahead = list(names)
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += process.spec.task_specs[name]._outputs if name != but else ()
    return found
