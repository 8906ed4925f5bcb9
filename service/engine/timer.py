"""SpiffWorkflow's timer, replaced: due is a function of the facts and the moment of arming.

The stock one asks the wall clock, freezes the machine's offset at import, keeps one due time for all
timers behind an event gateway and fires a burst after downtime.
"""

from datetime import UTC, datetime
from typing import Any

from SpiffWorkflow.bpmn.specs.event_definitions.multiple import MultipleEventDefinition
from SpiffWorkflow.bpmn.specs.event_definitions.timer import TimerEventDefinition
from SpiffWorkflow.bpmn.util.event import BpmnEvent

from service.domain.case import Due
from service.engine.run import Run

ARMED = "armed"  # in a task's internal data: microseconds since the epoch


class LawfulTimer(TimerEventDefinition):
    def has_fired(self, task: Any) -> bool:
        run: Run = task.workflow.script_engine
        due = self.due(task, run)
        return due.at is not None and due.at <= run.at

    def due(self, task: Any, run: Run) -> Due:
        return run.due(self.expression, armed_at(task, run))

    def catches(self, task: Any, event: Any) -> bool:
        return False  # nobody sends a timer

    def reset(self, task: Any) -> None:
        """A token that comes back is a task of its own; what this one knew is asked for after it fired."""

    def __eq__(self, other: object) -> bool:
        return self is other  # two timers behind one gateway are two

    __hash__ = object.__hash__


class FirstEvent(MultipleEventDefinition):
    """Behind an event gateway: the first event wins, also when two timers fall due in the same instant."""

    def has_fired(self, task: Any) -> bool:
        seen: list[Any] = task.internal_data.get("seen_events", [])
        due = (timer for timer in self.timers() if not seen and timer.has_fired(task))
        task.internal_data["seen_events"] = seen[:1] or [BpmnEvent(timer) for timer in due][:1]
        return bool(task.internal_data["seen_events"])

    def timers(self) -> list[LawfulTimer]:
        return [found for found in self.event_definitions if isinstance(found, LawfulTimer)]


def armed_at(task: Any, run: Run) -> datetime:
    """When this token began to wait here; noted at the first question."""
    since = task.internal_data.setdefault(ARMED, microseconds(run.at))
    return datetime.fromtimestamp(since / 1_000_000, UTC)


def microseconds(moment: datetime) -> int:
    """A moment as a task's internal data keep it."""
    return round(moment.timestamp() * 1_000_000)


def timers_of(task: Any) -> list[LawfulTimer]:
    """Those that a task waits for: behind an event gateway there may be several."""
    definition = getattr(task.task_spec, "event_definition", None)
    several = definition.timers() if isinstance(definition, FirstEvent) else [definition]
    return [timer for timer in several if isinstance(timer, LawfulTimer)]
