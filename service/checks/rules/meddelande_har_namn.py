"""Whatever sends or receives a message, signal, error or escalation says which."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "meddelande-har-namn"

_CATCHES_ANY = ("error", "escalation")  # on an edge, without a reference: whichever comes


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement):
        if element.kind in ("sendTask", "receiveTask") and element.event is None:
            yield error(
                RULE,
                diagram,
                element,
                "säger inte vilket meddelande det gäller. Välj ett meddelande med namn.",
            )
        event = element.event
        names = {
            "message": diagram.messages,
            "signal": diagram.signals,
            "error": diagram.errors,
            "escalation": diagram.escalations,
        }.get(event.kind if event else "")
        if event is None or names is None:
            continue
        if event.reference is None and element.kind == "boundaryEvent" and event.kind in _CATCHES_ANY:
            continue
        if not names.get(event.reference or "", "").strip():
            yield error(
                RULE,
                diagram,
                element,
                "saknar namn på det som sänds eller tas emot. Välj det, och ge det ett namn.",
            )
