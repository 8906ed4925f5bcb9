"""Only kinds of events that the machine hears or sends."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import of_event
from service.notation.agreement import Agreement

RULE = "handelsens-slag"

_ADVICE = {
    "link": "är en länk, och där stannar ärendet utan att någon ser det. Dra pilen hela vägen.",
    "compensate": "är en kompensation, som inte utförs. Rita de steg som ska göras.",
    "cancel": "hör till transaktioner, som inte stöds. Använd en felhändelse på en delprocess.",
    "conditional": "väntar på ett villkor, som bara prövas ibland. Använd ett meddelande eller en timer.",
    "multiple": "har flera händelser på en gång. Rita en händelse för varje.",
    "eventDefinitionRef": "hänvisar till en händelse på annan plats, vilket inte läses. Välj händelsen här.",
}


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in of_event(agreement, *_ADVICE):
        kind = element.event.kind if element.event else ""
        yield error(RULE, diagram, element, _ADVICE[kind])
