"""Whoever goes round in a diagram comes to something that waits."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import closure, next_to, waits
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Element

RULE = "slingan-vantar"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        restless = {e.id: e for e in diagram.elements.values() if not waits(agreement, diagram, e)}
        told: set[str] = set()
        for element in restless.values():
            circle = _circle(diagram, element, restless)
            if circle and not circle & told:
                told |= circle
                message = "ligger i en slinga där inget väntar. Lägg en uppgift, en timer eller ett "
                message += "meddelande i slingan."
                yield error(RULE, diagram, element, message)


def _circle(diagram: Diagram, element: Element, restless: dict[str, Element]) -> set[str]:
    """The elements that can be passed on the way from this one back to itself, without ever waiting."""

    def onward(key: str) -> list[str]:
        return [ahead.id for ahead in next_to(diagram, restless[key]) if ahead.id in restless]

    ahead = closure(onward(element.id), onward)
    if element.id not in ahead:
        return set()
    return {key for key in ahead if element.id in closure([key], onward)}
