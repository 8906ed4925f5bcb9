"""Moves a case's instances until somebody must act, noting every element that is passed."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from SpiffWorkflow.bpmn.specs.event_definitions.message import MessageEventDefinition
from SpiffWorkflow.bpmn.util.event import BpmnEvent
from SpiffWorkflow.util.task import TaskState

from service.domain.case import Due, ElementId, ProcessId, SentMessage, StepKind
from service.domain.errors import EngineFailed
from service.engine.codec import CaseState, Instance
from service.engine.compiled import CompiledAgreement
from service.engine.numbering import number
from service.engine.pruning import consume_arrivals, prune
from service.engine.rearming import rearm, remember_firing
from service.engine.run import Run
from service.engine.timer import LawfulTimer, armed_at, timers_of
from service.engine.workflow import FlatWorkflow
from service.notation.bpmn import Element, says_yes
from service.notation.carrying import carried
from service.notation.own_facts import own_prefix


@dataclass(frozen=True)
class Armed:
    """A timer and the task that waits for it."""

    task: Any
    timer: LawfulTimer
    due: Due
    since: datetime


class Move:
    """One move: the state unpacked, the run, and the verbs that drive SpiffWorkflow."""

    def __init__(self, compiled: CompiledAgreement, state: CaseState, run: Run) -> None:
        self.compiled = compiled
        self.state = state
        self.run = run
        self.fired: list[Armed] = []  # in the order they fired
        self.ended = False  # the diagram that the case was opened with has been terminated: all of it is over

    # Verbs -----------------------------------------------------------------------------------------

    def begin(self, process: ProcessId) -> None:
        """A diagram starts: the main one with the case, an any-time one when somebody asks for it."""
        workflow: Any = FlatWorkflow(
            self.compiled.processes[process].spec, self.compiled.specs(), script_engine=self.run
        )
        self.state.instances.append(Instance(self.state.next_instance, process, workflow))
        self.state.next_instance += 1
        with self.inside(self.state.instances[-1]):
            workflow.do_engine_steps(did_complete_task=self.passed)  # up to the start event
            for task in list(workflow.event_manager.tasks.values()):
                if task.task_spec in workflow.spec.bpmn_start_events:
                    task.task_spec.catch(task, BpmnEvent(task.task_spec.event_definition, payload={}))
                    task.task_spec._update(task)
        self.settle()

    def complete(self, task: Any) -> None:
        with self.inside(self.instance_of(task)):
            task.run()
            self.passed(task)
        self.settle()

    def deliver(self, message: str, *, but: Any = None) -> int:
        """Hands a message to whoever waits for it in the case; returns how many did."""
        event = MessageEventDefinition(message)
        heard = 0
        for instance in list(self.state.instances):
            if instance.workflow is not but:
                with self.inside(instance):
                    heard += instance.workflow.hear(BpmnEvent(event, payload={}))
        return heard

    def catch_up(self, until: datetime) -> None:
        """Fires what has fallen due, each as of its own due time, so a late worker moves no deadline."""
        self.run.by_clock = True
        while not self.ended and (due := self.first_due()) is not None and due <= until:
            self.run.at = max(due, self.run.at)
            self.settle()
            if not self.run.passed:
                raise EngineFailed("En timer har förfallit men löser inte ut.")
            self.tidy()
        self.run.by_clock = False
        self.run.at = max(until, self.run.at)

    def settle(self) -> None:
        """Repeats until nothing is left for the machine: one round may make another instance ready."""
        before = -1
        while not self.ended and self.run.touched > before:
            before = self.run.touched
            for instance in list(self.state.instances):
                with self.inside(instance):
                    rearm(instance.workflow, self.run)
                    instance.workflow.refresh_timers()  # SpiffWorkflow does so after its steps: too late
                    instance.workflow.do_engine_steps(did_complete_task=self.passed)

    def tidy(self) -> None:
        """Names what arose and forgets what cannot matter, also between the events of a long catching up.

        Names first: a timer that was armed and fired in the same move needs one too.
        """
        self.run.passed = 0
        for instance in self.state.instances:
            number(instance)
            prune(instance.workflow)
            for task in instance.workflow.all_tasks():
                if waits_for_a_person(task):
                    armed_at(task, self.run)  # notes when it opened

    # What waits ------------------------------------------------------------------------------------

    def timers(self) -> list["Armed"]:
        """Every armed timer, with its due time as the facts now have it."""
        return [
            self._armed(task, timer)
            for instance in self.state.instances
            for task in instance.workflow.event_manager.tasks.values()
            for timer in timers_of(task)
        ]

    def _armed(self, task: Any, timer: LawfulTimer) -> "Armed":
        with self.inside(self.instance_of(task)):
            return Armed(task, timer, timer.due(task, self.run), armed_at(task, self.run))

    def first_due(self) -> datetime | None:
        """The earliest instant at which an armed timer may fire: never before it was armed."""
        dues = [max(armed.due.at, armed.since) for armed in self.timers() if armed.due.at is not None]
        return min(dues, default=None)

    def inside(self, instance: Instance) -> AbstractContextManager[None]:
        """What happens there is read and learned as that diagram's own, if it keeps its own facts."""
        return self.run.inside(self.own(instance.process, instance.number))

    def own(self, process: ProcessId, number: int | None = None) -> str:
        """The prefix of a run's facts; without a number, of the run that would begin next."""
        run = self.state.next_instance if number is None else number
        return own_prefix(self.compiled.agreement.diagrams[process], run)

    def instance_of(self, task: Any) -> Instance:
        top = task.workflow.top_workflow
        return next(instance for instance in self.state.instances if instance.workflow is top)

    def element_of(self, task: Any) -> tuple[ProcessId, Element]:
        process = self.compiled.home[task.workflow.spec.name]
        return process, self.compiled.agreement.element(process, task.task_spec.bpmn_id)

    # What was passed -------------------------------------------------------------------------------

    def passed(self, task: Any) -> None:
        """SpiffWorkflow calls this after every element that it completes."""
        consume_arrivals(task)
        self.run.touched += 1
        if task.task_spec.bpmn_id is None:
            return
        process, element = self.element_of(task)
        self.run.count(process, element.id)
        kind = _kind(element)
        if kind is None:
            return
        role = self.run.role_of(process, element)
        self.run.step(kind, process, element, role)
        if element.event and element.event.kind == "terminate":
            self.ended = self.ended or self._opening() is task.workflow
        if kind is StepKind.MESSAGE_SENT:
            self._send(task, process, element)
        if kind is StepKind.TIMER:
            self._note_firing(task, element)

    def _opening(self) -> FlatWorkflow | None:
        """What the case was opened with; None when it has come to its end."""
        first = self.state.opening
        return first.workflow if first else None

    def _note_firing(self, task: Any, element: Element) -> None:
        waiter = task if timers_of(task) else task.parent  # behind an event gateway, the gateway waits
        for timer in timers_of(waiter):
            if timer.name == element.id:
                self.fired.append(self._armed(waiter, timer))
                remember_firing(waiter, self.fired[-1].due)

    def _send(self, task: Any, process: ProcessId, element: Element) -> None:
        agreement = self.compiled.agreement
        reference = (element.event.reference if element.event else None) or element.id
        name, terms = task.task_spec.event_definition.name, agreement.terms(reference)
        if not _is_for_diagrams_alone(element):
            self.run.messages.append(
                SentMessage(
                    process=process,
                    element=ElementId(element.id),
                    message=reference,
                    name=name,
                    at=self.run.at,
                    sender=None if self.run.by_clock else self.run.role_of(process, element),
                    recipients=terms.to,
                    answers=terms.answers,
                    content=carried(agreement, terms.carries, self.run.known),
                )
            )
        self.deliver(name, but=task.workflow.top_workflow)


def _is_for_diagrams_alone(element: Element) -> bool:
    """It moves other diagrams on; people have been told in another message."""
    return says_yes(element, "bara_diagram")


def waits_for_a_person(task: Any) -> bool:
    return bool(task.state == TaskState.READY and task.task_spec.manual)


_BY_ELEMENT = {
    "startEvent": StepKind.STARTED,
    "endEvent": StepKind.FINISHED,
    "userTask": StepKind.TASK,
    "businessRuleTask": StepKind.DECISION,
    "sendTask": StepKind.MESSAGE_SENT,
    "receiveTask": StepKind.MESSAGE_RECEIVED,
}


def _kind(element: Element) -> StepKind | None:
    event = element.event.kind if element.event else "none"
    match element.kind, event:
        case "intermediateThrowEvent" | "endEvent", "message":
            return StepKind.MESSAGE_SENT
        case "intermediateThrowEvent", "none":
            return StepKind.MILESTONE
        case "boundaryEvent" | "intermediateCatchEvent", "timer":
            return StepKind.TIMER
        case "boundaryEvent" | "intermediateCatchEvent", _:
            return StepKind.MESSAGE_RECEIVED
    return _BY_ELEMENT.get(element.kind)
