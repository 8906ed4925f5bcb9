"""What opens a case, and what is called, begins by itself; all else with a message, and shows as a button."""

from collections.abc import Iterator

from service.checks.finding import AGREEMENT, ERROR, Finding, error
from service.checks.graph import called, places
from service.notation.agreement import KINDS, Agreement
from service.notation.bpmn import Diagram, Element

RULE = "diagrammet-startas"


def check(agreement: Agreement) -> Iterator[Finding]:
    yield from _lacking(agreement)
    inside = {agreement.main, *agreement.cases, *called(agreement)}
    for process, diagram in agreement.diagrams.items():
        for start in diagram.start_events():
            if advice := _advice(diagram, start, process in inside):
                yield error(RULE, diagram, start, advice)


def _lacking(agreement: Agreement) -> Iterator[Finding]:
    """Kinds of cases without a diagram, and buttons in kinds of cases that there are not."""
    if agreement.main not in agreement.diagrams:
        message = f"Huvuddiagrammet {agreement.main} finns inte. Skriv ett process-id efter main."
        yield Finding(RULE, AGREEMENT, "main", ERROR, message)
    for kind in agreement.cases:
        if kind not in agreement.diagrams:
            message = f"Diagrammet {kind} finns inte. Skriv ett process-id under [cases]."
            yield Finding(RULE, AGREEMENT, kind, ERROR, message)
    for diagram, start in places(agreement, "startEvent"):
        if unknown := {*agreement.kinds_of(start)} - {agreement.main, *agreement.cases}:
            advice = f"erbjuds i {min(unknown)}, som inte är ett slag av ärende. Rätta egenskapen {KINDS}."
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
