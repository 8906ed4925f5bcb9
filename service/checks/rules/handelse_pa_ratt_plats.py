"""An event of a kind that its place in BPMN can have, and that is not passed over there."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import of_event
from service.notation.agreement import Agreement

RULE = "handelse-pa-ratt-plats"

_MEANT = {
    "startEvent": ("none", "message"),
    "endEvent": ("none", "message", "error", "escalation", "terminate"),
    "intermediateThrowEvent": ("none", "message", "signal", "escalation"),
    "intermediateCatchEvent": ("timer", "message", "signal"),
    "boundaryEvent": ("timer", "message", "signal", "error", "escalation"),
}
_ALL = ("none", "timer", "message", "signal", "error", "escalation", "terminate")
_ADVICE = {
    "startEvent": "kan inte starta ett diagram. Låt det börja med en vanlig start eller ett meddelande.",
    "endEvent": "sänder inget när ärendet når slutet. Sänd det i en händelse före slutet.",
    "intermediateThrowEvent": "gör ingenting här. Använd en milstolpe, ett meddelande eller en signal.",
    "intermediateCatchEvent": "väntar inte på något. Använd en timer eller ett meddelande.",
    "boundaryEvent": "sitter på kanten men väntar inte på något. Använd en timer eller ett meddelande.",
}


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in of_event(agreement, *_ALL):
        meant = _MEANT.get(element.kind)
        if meant and element.event and element.event.kind not in meant:
            yield error(RULE, diagram, element, _ADVICE[element.kind])
