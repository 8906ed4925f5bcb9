"""Main and called diagrams begin by themselves; every other begins with a message, and shows as a button."""

from collections.abc import Iterator

from service.checks.finding import AGREEMENT, ERROR, Finding, error
from service.checks.graph import called
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Element

RULE = "diagrammet-startas"


def check(agreement: Agreement) -> Iterator[Finding]:
    if agreement.main not in agreement.diagrams:
        message = f"Huvuddiagrammet {agreement.main} finns inte. Skriv ett process-id efter main."
        yield Finding(RULE, AGREEMENT, "main", ERROR, message)
    inside = {agreement.main, *called(agreement)}
    for process, diagram in agreement.diagrams.items():
        for start in diagram.start_events():
            if advice := _advice(diagram, start, process in inside):
                yield error(RULE, diagram, start, advice)


def _advice(diagram: Diagram, start: Element, inside: bool) -> str:
    by_message = start.event is not None and start.event.kind == "message"
    if inside and by_message:
        return (
            "väntar på ett meddelande, men diagrammet körs som huvuddiagram eller anrop. Gör "
            "den till en vanlig start."
        )
    if not inside and not by_message:
        return (
            f"startar aldrig: inget anropar «{diagram.name or diagram.id}». Gör den till en "
            "meddelandestart eller anropa diagrammet."
        )
    return ""
