"""Where a case stands, read off the engine: open tasks, armed timers, tokens on the diagram, offers."""

from datetime import datetime
from typing import Any

from SpiffWorkflow.bpmn.specs.mixins.events.intermediate_event import BoundaryEvent
from SpiffWorkflow.util.task import TaskState

from service.domain.case import Due, ElementId, Offer, OpenTask, ProcessId, TaskId, TimerId, WaitingTimer
from service.domain.people import Role
from service.engine.codec import Instance
from service.engine.moving import Armed, Move, waits_for_a_person
from service.engine.timer import armed_at
from service.notation.bpmn import Diagram, Element


def open_tasks(move: Move) -> tuple[OpenTask, ...]:
    return tuple(
        _open_task(move, instance, task)
        for instance in move.state.instances
        for task in instance.workflow.all_tasks()
        if waits_for_a_person(task)
    )


def open_ids(move: Move) -> frozenset[TaskId]:
    return frozenset(
        task_id(instance, task)
        for instance in move.state.instances
        for task in instance.workflow.all_tasks()
        if waits_for_a_person(task)
    )


def task_id(instance: Instance, task: Any) -> TaskId:
    return TaskId(f"{instance.number}.{task.id}")


def _open_task(move: Move, instance: Instance, task: Any) -> OpenTask:
    process, element = move.element_of(task)
    opened_at = armed_at(task, move.run)
    with move.inside(instance):
        due = _task_due(move, process, element, opened_at)
        role = move.run.role_of(process, element)
    return OpenTask(
        id=task_id(instance, task),
        process=process,
        element=ElementId(element.id),
        name=element.name or element.id,
        role=role or Role(""),
        form=element.form,
        opened_at=opened_at,
        due=due,
        groups=element.groups,
    )


def _task_due(move: Move, process: ProcessId, element: Element, opened_at: datetime) -> Due | None:
    """A task is due when its own due date says so, otherwise at the first timer that sits on it.

    The timer may have fired already: the task is then overdue, and still shows the same due time.
    """
    diagram = move.compiled.agreement.diagrams[process]
    texts = [element.due] if element.due else _timer_texts(diagram, element)
    dues = [move.run.due(text, opened_at) for text in texts]
    return min(dues, key=_undated_last, default=None)


def _timer_texts(diagram: Diagram, element: Element) -> list[str]:
    events = [boundary.event for boundary in diagram.boundary_events_of(element.id)]
    return [event.value for event in events if event is not None and event.kind == "timer"]


def _undated_last(due: Due) -> tuple[bool, float]:
    return (due.at is None, due.at.timestamp() if due.at else 0.0)


def waiting_timers(move: Move) -> tuple[WaitingTimer, ...]:
    return tuple(as_waiting(move, armed) for armed in move.timers())


def as_waiting(move: Move, armed: Armed) -> WaitingTimer:
    process, host = move.element_of(armed.task)
    element = move.compiled.agreement.element(process, armed.timer.name)
    return WaitingTimer(
        id=TimerId(f"{task_id(move.instance_of(armed.task), armed.task)}.{element.id}"),
        process=process,
        element=ElementId(element.id),
        name=element.name or host.name or element.id,
        armed_at=armed.since,
        due=armed.due,
        host=ElementId(element.attached_to) if element.attached_to else None,
    )


def position(move: Move) -> tuple[tuple[ProcessId, ElementId], ...]:
    """The elements that hold a token. An armed boundary event holds none; its activity does."""
    places = []
    for instance in move.state.instances:
        for task in instance.workflow.all_tasks():
            waits = task.state & (TaskState.READY | TaskState.WAITING | TaskState.STARTED)
            if waits and task.task_spec.bpmn_id and not isinstance(task.task_spec, BoundaryEvent):
                process, element = move.element_of(task)
                places.append((process, ElementId(element.id)))
    return tuple(dict.fromkeys(places))


def offers(move: Move) -> tuple[Offer, ...]:
    """Diagrams that begin with a message may be started while the diagram that opened the case runs."""
    agreement, opening = move.compiled.agreement, move.state.opening
    if opening is None:
        return ()
    return tuple(
        Offer(
            process=process,
            element=ElementId(start.id),
            name=start.name or agreement.diagrams[process].name,
            role=agreement.role_of(process, start),
            form=start.form,
            group=start.properties.get("grupp", "").strip(),
        )
        for process, start in move.compiled.begun_by_message
        if opening.process in agreement.kinds_of(start) and _shown(move, start)
    )


def _shown(move: Move, start: Element) -> bool:
    condition = start.properties.get("visas_nar", "").removeprefix("=").strip()
    return not condition or move.run.value_of(condition) is True
