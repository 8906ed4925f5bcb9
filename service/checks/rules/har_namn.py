"""What people meet has a name: steps, events, and gateways that ask a question."""

from collections.abc import Iterator

from service.checks.finding import Finding, warning
from service.checks.graph import places
from service.notation.agreement import Agreement
from service.notation.bpmn import Element

RULE = "har-namn"

_ASKING = ("exclusiveGateway", "inclusiveGateway")
_NAMED = ("Task", "task", "Event", "callActivity", "ubProcess")


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement):
        if not element.name.strip() and _met_by_people(element):
            message = "saknar namn. Skriv ett: det syns i arbetslistan, i ärendets historik eller i bilden."
            yield warning(RULE, diagram, element, message)


def _met_by_people(element: Element) -> bool:
    if element.kind in _ASKING:
        return len(element.outgoing) > 1
    return element.kind.endswith(_NAMED)
