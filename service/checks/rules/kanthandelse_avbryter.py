"""Messages, signals and errors on an edge interrupt the step they sit on."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "kanthandelse-avbryter"

_ADVICE = {
    "message": "avbryter inte sitt steg, och tar då bara emot första gången. Låt den avbryta, "
    "eller rita ett eget diagram.",
    "signal": "avbryter inte sitt steg, och tar då bara emot första gången. Låt den avbryta, "
    "eller rita ett eget diagram.",
    "error": "är en felhändelse och måste avbryta sitt steg. Gör den avbrytande.",
}


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement, "boundaryEvent"):
        kind = element.event.kind if element.event else ""
        if not element.interrupting and kind in _ADVICE:
            yield error(RULE, diagram, element, _ADVICE[kind])
