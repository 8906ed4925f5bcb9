"""Which elements of the diagrams the scenarios passed."""

from collections.abc import Iterator

from service.domain.case import ElementId, ProcessId
from service.notation.agreement import Agreement
from service.notation.bpmn import Element
from service.rehearsal.outcome import Coverage, Missed, Place

_ALWAYS = (
    "startEvent", "endEvent", "userTask", "businessRuleTask", "sendTask", "receiveTask",
    "boundaryEvent", "intermediateCatchEvent",
)  # fmt: skip


def coverage(agreement: Agreement, passed: frozenset[Place]) -> Coverage:
    countable = list(_countable(agreement))
    missed = tuple(
        Missed(agreement.diagrams[process].file, process, ElementId(element.id), element.kind, element.name)
        for process, element in countable
        if (process, element.id) not in passed
    )
    return Coverage(len(countable) - len(missed), len(countable), missed)


def _countable(agreement: Agreement) -> Iterator[tuple[ProcessId, Element]]:
    """What leaves a step in the history when it is passed."""
    for process, diagram in agreement.diagrams.items():
        for element in diagram.elements.values():
            if element.kind in _ALWAYS or _thrown(element):
                yield process, element


def _thrown(element: Element) -> bool:
    event = element.event.kind if element.event else "none"
    return element.kind == "intermediateThrowEvent" and event in ("none", "message")
