"""Whoever goes round in a diagram comes to something that waits."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from service.checks.finding import Finding, error
from service.checks.graph import Waiting, next_to
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram

RULE = "slingan-vantar"


def check(agreement: Agreement) -> Iterator[Finding]:
    waiting = Waiting(agreement)
    for diagram in agreement.diagrams.values():
        restless = {e.id for e in diagram.elements.values() if not waiting.at(diagram, e)}
        while circle := _circle(diagram, restless):
            restless -= circle
            first = next(element for element in diagram.elements.values() if element.id in circle)
            message = "ligger i en slinga där inget väntar. "
            message += "Lägg en uppgift, en timer eller ett meddelande i slingan."
            yield error(RULE, diagram, first, message)


def _circle(diagram: Diagram, restless: set[str]) -> set[str]:
    """The ids of elements that lead round to each other and never wait; none if there is no such circle."""
    onward = {
        key: [ahead.id for ahead in next_to(diagram, diagram.elements[key]) if ahead.id in restless]
        for key in restless
    }
    try:
        TopologicalSorter(onward).prepare()
    except CycleError as found:
        return set(found.args[1])
    return set()
