"""Every element can be reached from the start."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import event_sub_process, reached, scopes
from service.notation.agreement import Agreement

RULE = "nas-fran-start"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        known: set[str] = set()
        for scope in scopes(diagram):
            known |= reached(diagram, diagram.start_events(scope.id if scope else None))
        for element in diagram.elements.values():
            around = diagram.elements.get(element.parent or "")
            refused_anyway = event_sub_process(diagram, element) or (
                around and around.kind == "adHocSubProcess"
            )
            if element.id not in known and not refused_anyway:
                message = (
                    "går inte att nå från starten och skulle aldrig hända. Dra en pil dit eller ta bort det."
                )
                yield error(RULE, diagram, element, message)
