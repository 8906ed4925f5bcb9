"""A decision task asks a table that exists, and names what the answer becomes."""

from collections.abc import Iterator

from service.checks.finding import Finding, error, warning
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "beslut-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement, "businessRuleTask"):
        if not element.decision:
            yield error(
                RULE, diagram, element, "säger inte vilket beslut som ska fattas. Skriv beslutets id."
            )
        elif element.decision not in agreement.decisions:
            message = f"frågar beslutet {element.decision}, som inte finns i någon DMN-fil. Rätta id:t."
            yield error(RULE, diagram, element, message)
        elif not element.result:
            message = f"har inget namn på svaret, som då heter {element.decision}. Skriv ett namn "
            message += "(Result variable)."
            yield warning(RULE, diagram, element, message)
