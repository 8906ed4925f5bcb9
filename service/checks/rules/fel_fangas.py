"""An error or escalation at an end is caught on the edge of what is around it."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Element

RULE = "fel-fangas"

_KINDS = ("error", "escalation")


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, end in places(agreement, "endEvent", "intermediateThrowEvent"):
        if end.event and end.event.kind in _KINDS:
            around = _around(agreement, diagram, end)
            if not around or not all(_catches(within, host, diagram, end) for within, host in around):
                message = "tas inte emot någonstans. Sätt en kanthändelse av samma slag på "
                message += "delprocessen eller anropet."
                yield error(RULE, diagram, end, message)


def _around(agreement: Agreement, diagram: Diagram, end: Element) -> list[tuple[Diagram, Element]]:
    """The sub-process, or everywhere that the diagram is called from."""
    if end.parent:
        return [(diagram, diagram.elements[end.parent])]
    return [place for place in places(agreement, "callActivity") if place[1].called == diagram.id]


def _catches(within: Diagram, host: Element, diagram: Diagram, end: Element) -> bool:
    for edge in within.boundary_events_of(host.id):
        if edge.event and end.event and edge.event.kind == end.event.kind:
            wanted = edge.event.reference
            if wanted is None or _code(within, edge) == _code(diagram, end):
                return True
    return False


def _code(diagram: Diagram, element: Element) -> str:
    """An error's name: ids are each file's own."""
    reference = (element.event.reference if element.event else None) or ""
    return diagram.errors.get(reference) or diagram.escalations.get(reference) or reference
