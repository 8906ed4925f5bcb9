"""Work goes on in several ways from a gateway only, and never from an end."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "en-pil-ut"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement):
        if element.kind.endswith("Gateway"):
            continue
        if element.kind == "endEvent" and element.outgoing:
            yield error(
                RULE,
                diagram,
                element,
                "är ett slut men har en pil ut. Ta bort pilen eller gör det till en milstolpe.",
            )
        elif len(element.outgoing) > 1:
            message = (
                f"har {len(element.outgoing)} pilar ut. Sätt en grind efter som säger vilken väg som gäller."
            )
            yield error(RULE, diagram, element, message)
