"""No event sub-processes: SpiffWorkflow runs them as ordinary ones."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "handelsestyrd-delprocess"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement):
        if element.triggered_by_event:
            message = (
                "är en händelsestyrd delprocess, som inte avbryter något när den körs. Rita ett eget diagram "
            )
            message += "med en meddelandestart, och låt en kanthändelse ta emot dess meddelande."
            yield error(RULE, diagram, element, message)
