"""A signal that is waited for is sent within the same run: the machine carries only messages further."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import families, of_event
from service.domain.case import ProcessId
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Element

RULE = "signal-nar-fram"


def check(agreement: Agreement) -> Iterator[Finding]:
    signals = list(of_event(agreement, "signal"))
    for diagram, element in signals:
        if element.kind == "intermediateThrowEvent":
            continue
        for family in (family for family in families(agreement) if diagram.id in family):
            if not any(_sends(place, family, _name(diagram, element)) for place in signals):
                message = (
                    "väntar på en signal som inget sänder i samma förlopp. Använd ett meddelande i stället."
                )
                yield error(RULE, diagram, element, message)
                break


def _sends(place: tuple[Diagram, Element], family: set[ProcessId], name: str) -> bool:
    diagram, element = place
    return (
        diagram.id in family and element.kind == "intermediateThrowEvent" and _name(diagram, element) == name
    )


def _name(diagram: Diagram, element: Element) -> str:
    return diagram.signals.get((element.event.reference if element.event else None) or "", "")
