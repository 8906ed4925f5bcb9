"""Where the case is in its diagrams: what the pictures mark, and the same thing as text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from service.actions.read_case import CasePage
from service.domain.case import ElementId, ProcessId, StepKind
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Element
from service.store import WorklistItem

MOST_NAMED = 2  #: steps in the line above a picture
_STEPS = frozenset(StepKind)
_ALWAYS = ("userTask", "callActivity", "businessRuleTask", "intermediateThrowEvent", "sendTask", "startEvent")


@dataclass(frozen=True)
class StepLine:
    """One step in words. `kind` names the status' shape: done, now or none."""

    name: str
    kind: str
    state: str  #: "gjort", "pågår hos Vårdcentralen Ekbacken", "återstår" …
    at: datetime | None = None  #: when it was done, for the last time


@dataclass(frozen=True)
class Lane:
    name: str
    steps: Sequence[StepLine]


@dataclass(frozen=True)
class Picture:
    """A diagram with the case's position in it."""

    process: ProcessId
    name: str
    here: Sequence[ElementId]
    passed: Sequence[str]
    lanes: Sequence[Lane]
    label: str  #: the position in a sentence
    going_on: str  #: the steps where it is, in short; empty when nothing goes on here
    has_picture: bool = True


@dataclass(frozen=True)
class Position:
    """What the case has passed and where it is, in one diagram."""

    passed: Mapping[str, datetime]  #: element -> when it was passed last
    here: Sequence[ElementId]
    waits_at: Mapping[str, str] = field(default_factory=dict)  #: element -> whom it waits for
    closed: bool = False


def pictures(page: CasePage) -> list[Picture]:
    """The front diagram first, then those where something goes on, then those that are over."""
    touched = {ProcessId(entry.process) for entry in page.history if entry.kind in _STEPS}
    active = {process for process, _ in page.position}
    main, front = page.case.process, front_of(page.agreement, page.case.process)
    known = [process for process in page.agreement.diagrams if process in touched | active | {main}]
    ordered = sorted(known, key=lambda process: (process != front, process not in active, process == main))
    return [_picture(page, process) for process in ordered]


def front_of(agreement: Agreement, front: ProcessId) -> ProcessId:
    """The diagram that opened the case, or what it only frames: a reader wants to see its steps."""
    while (inside := _framed(agreement.diagrams[front])) in agreement.diagrams:
        front = ProcessId(str(inside))
    return front


def _framed(diagram: Diagram) -> str | None:
    """What a diagram calls when it does that alone, and no person has a step in it."""
    kinds = [element.kind for element in diagram.elements.values()]
    if "userTask" in kinds or kinds.count("callActivity") != 1:
        return None
    return next(element.called for element in diagram.elements.values() if element.kind == "callActivity")


def _picture(page: CasePage, process: ProcessId) -> Picture:
    diagram = page.agreement.diagrams[process]
    position = position_in(page, process)
    lanes = lanes_of(diagram, position)
    return Picture(
        process=process,
        name=diagram.name or process,
        here=position.here,
        passed=[element for element in position.passed if element not in position.here],
        lanes=lanes,
        label=_label(diagram.name or process, lanes),
        going_on=_going_on(lanes),
        has_picture=diagram.has_picture,
    )


def position_in(page: CasePage, process: ProcessId) -> Position:
    passed = {
        entry.element: entry.occurred_at
        for entry in page.history
        if entry.process == process and entry.kind in _STEPS
    }
    here = [element for place, element in page.position if place == process]
    passed |= _called(page.agreement.diagrams[process], passed)
    tasks = [item for item in page.open_tasks if item.task.process == process]
    return Position(
        passed,
        here,
        {item.task.element: _holder(item, page) for item in tasks},
        page.case.closed_at is not None,
    )


def _called(diagram: Diagram, passed: Mapping[str, datetime]) -> dict[str, datetime]:
    """What runs steps of its own is done when what comes after it has happened."""
    found = {}
    for element in diagram.elements.values():
        if element.kind in ("callActivity", "subProcess"):
            after = [passed[step] for step in _after(diagram, element.id) if step in passed]
            found.update({element.id: max(after)} if after else {})
    return found


def _after(diagram: Diagram, element: str) -> Iterator[str]:
    """The next elements that leave a trace; gateways leave none."""
    for flow in diagram.outgoing(element):
        if diagram.elements[flow.target].kind.endswith("Gateway"):
            yield from _after(diagram, flow.target)
        else:
            yield flow.target


def _holder(item: WorklistItem, page: CasePage) -> str:
    if item.unit:
        return page.units.get(item.unit, item.unit)
    return f"{page.agreement.party(item.task.role)}, mottagare saknas"


def lanes_of(diagram: Diagram, position: Position) -> list[Lane]:
    """Every lane with its steps; a diagram without lanes is one lane without a name."""
    names = [*diagram.lanes] if diagram.lanes else [""]
    road = ordinary_road(diagram)
    shown = [element for element in diagram.elements.values() if _worth_saying(element, position, road)]
    lanes = [
        Lane(name, [step_line(element, position) for element in shown if (element.lane or "") == name])
        for name in dict.fromkeys([*names, ""])
    ]
    return [lane for lane in lanes if lane.steps]


def ordinary_road(diagram: Diagram) -> frozenset[str]:
    """What can be reached from the start without anything being late, withdrawn or interrupted."""
    seen: set[str] = set()
    ahead = [element.id for element in diagram.elements.values() if element.kind == "startEvent"]
    while ahead:
        element = ahead.pop()
        if element not in seen:
            seen.add(element)
            ahead += [flow.target for flow in diagram.outgoing(element)]
    return frozenset(seen)


def _worth_saying(element: Element, position: Position, road: frozenset[str]) -> bool:
    """What happens only now and then is said once it has happened; an end says no more than its last step."""
    if not element.name or element.kind == "endEvent":
        return False
    touched = element.id in position.passed or element.id in position.here
    return touched or (element.kind in _ALWAYS and element.id in road)


def step_line(element: Element, position: Position) -> StepLine:
    if element.id in position.here:
        holder = position.waits_at.get(element.id)
        return StepLine(element.name, "now", f"pågår hos {holder}" if holder else "pågår")
    if element.id in position.passed:
        return StepLine(element.name, "done", _done(element), position.passed[element.id])
    return StepLine(element.name, "none", "blev inte aktuellt" if position.closed else "återstår")


def _done(element: Element) -> str:
    if element.event and element.event.kind == "message":
        return "skickat" if element.kind.endswith("ThrowEvent") else "mottaget"
    return _DONE.get(element.kind, "passerat")


_DONE = {"userTask": "gjort", "callActivity": "gjort", "subProcess": "gjort", "businessRuleTask": "avgjort"}


def _going_on(lanes: Sequence[Lane]) -> str:
    names = [step.name for lane in lanes for step in lane.steps if step.kind == "now"]
    return ", ".join(names) if len(names) <= MOST_NAMED else f"{names[0]} och {len(names) - 1} steg till"


def _label(name: str, lanes: Sequence[Lane]) -> str:
    going_on = [f"{step.name} {step.state}" for lane in lanes for step in lane.steps if step.kind == "now"]
    return f"{name}: {'; '.join(going_on)}." if going_on else f"{name}: inget pågår här nu."
