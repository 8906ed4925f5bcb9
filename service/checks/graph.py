"""Questions about how diagrams hang together, asked by many rules."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

from service.domain.case import ProcessId
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Element

T = TypeVar("T")
Places: TypeAlias = Iterator[tuple[Diagram, Element]]

SUB_PROCESSES = ("subProcess", "transaction", "adHocSubProcess")
ACTIVITIES = ("callActivity", *SUB_PROCESSES)
_WAITING_KINDS = ("userTask", "receiveTask", "intermediateCatchEvent")
_WAITING_EVENTS = ("timer", "message", "signal")


def places(agreement: Agreement, *kinds: str) -> Places:
    """Every element of these kinds (or of all) with its diagram."""
    for diagram in agreement.diagrams.values():
        for element in diagram.elements.values():
            if not kinds or element.kind in kinds:
                yield diagram, element


def of_event(agreement: Agreement, *kinds: str) -> Places:
    """Every element whose event is of one of these kinds."""
    for diagram, element in places(agreement):
        if element.event and element.event.kind in kinds:
            yield diagram, element


def scopes(diagram: Diagram) -> Iterator[Element | None]:
    """The process itself, as None, and every sub-process in it that a token enters by a start event."""
    yield None
    for element in diagram.elements.values():
        if element.kind in ("subProcess", "transaction") and not element.triggered_by_event:
            yield element


def event_sub_process(diagram: Diagram, element: Element) -> bool:
    """Whether the element is, or lies in, an event sub-process."""
    around: Element | None = element
    while around is not None and not around.triggered_by_event:
        around = diagram.elements.get(around.parent or "")
    return around is not None


def next_to(diagram: Diagram, element: Element) -> list[Element]:
    """Where a token may go on: along the flows, or out by an event on the edge."""
    ahead = [diagram.elements[flow.target] for flow in diagram.outgoing(element)]
    return ahead + list(diagram.boundary_events_of(element.id))


def closure(starts: Iterable[T], step: Callable[[T], Iterable[T]]) -> set[T]:
    """Everything that can be reached from the starts, themselves included."""
    found: set[T] = set()
    ahead = list(starts)
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            ahead += step(here)
    return found


def reached(diagram: Diagram, starts: Iterable[Element]) -> set[str]:
    """Ids of the elements of the same process or sub-process that a token can come to."""
    return closure(
        (start.id for start in starts),
        lambda key: [element.id for element in next_to(diagram, diagram.elements[key])],
    )


def calls(agreement: Agreement) -> Mapping[ProcessId, frozenset[ProcessId]]:
    """Process to the known processes that it calls."""
    return {
        process: frozenset(
            ProcessId(element.called)
            for element in diagram.elements.values()
            if element.kind == "callActivity" and element.called and element.called in agreement.diagrams
        )
        for process, diagram in agreement.diagrams.items()
    }


def called(agreement: Agreement) -> frozenset[ProcessId]:
    return frozenset().union(*calls(agreement).values())


def families(agreement: Agreement) -> list[set[ProcessId]]:
    """For each process that nobody calls: it and all that run inside it."""
    graph = calls(agreement)
    return [closure([root], lambda key: graph[key]) for root in graph if root not in called(agreement)]


class Waiting:
    """Tells whether every token that comes to an element stops until something happens."""

    def __init__(self, agreement: Agreement) -> None:
        self._diagrams = agreement.diagrams
        self._runs_through: dict[tuple[ProcessId, str | None], bool] = {}

    def at(self, diagram: Diagram, element: Element) -> bool:
        if element.kind in _WAITING_KINDS:
            return True
        if element.kind == "boundaryEvent":
            return element.event is not None and element.event.kind in _WAITING_EVENTS
        if element.kind == "callActivity" and element.called and element.called in self._diagrams:
            return not self._passable(self._diagrams[ProcessId(element.called)], None)
        if element.kind in SUB_PROCESSES:
            return not self._passable(diagram, element.id)
        return False

    def _passable(self, diagram: Diagram, parent: str | None) -> bool:
        """Whether a token can pass from start to end without waiting anywhere."""
        key = (ProcessId(diagram.id), parent)
        if key not in self._runs_through:
            self._runs_through[key] = False  # a diagram that calls itself never comes out
            starts = [start.id for start in diagram.start_events(parent)]
            passed = closure(starts, lambda here: self._onward(diagram, here))
            self._runs_through[key] = any(diagram.elements[here].kind == "endEvent" for here in passed)
        return self._runs_through[key]

    def _onward(self, diagram: Diagram, here: str) -> list[str]:
        element = diagram.elements[here]
        return [] if self.at(diagram, element) else [ahead.id for ahead in next_to(diagram, element)]
