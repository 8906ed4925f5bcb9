"""An answer that a diagram waits for is one that some message may be given."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import of_event
from service.domain.answer import EVENT, event_names
from service.notation.agreement import Agreement

RULE = "svaret-kan-ges"


def check(agreement: Agreement) -> Iterator[Finding]:
    possible = {
        name
        for message, terms in agreement.messages.items()
        for answer in terms.answers
        for name in event_names(message, answer)
    }
    for diagram, element in of_event(agreement, "message"):
        name = diagram.messages.get((element.event.reference if element.event else None) or "", "")
        if name.startswith(f"{EVENT}.") and name not in possible:
            message = f"väntar på {name}, ett svar som inget meddelande kan få. Lägg till svaret under "
            message += "answers i agreement.toml, eller rätta meddelandets namn."
            yield error(RULE, diagram, element, message)
