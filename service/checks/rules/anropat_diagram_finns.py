"""A call activity calls a diagram that the agreement has."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "anropat-diagram-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement, "callActivity"):
        if not element.called:
            yield error(
                RULE,
                diagram,
                element,
                "säger inte vilket diagram som ska köras. Skriv diagrammets process-id.",
            )
        elif element.called not in agreement.diagrams:
            known = ", ".join(sorted(agreement.diagrams))
            message = f"anropar {element.called}, som inte finns i överenskommelsen. Välj något av: {known}."
            yield error(RULE, diagram, element, message)
