"""From every element an end can be reached."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import closure, event_sub_process, next_to
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram

RULE = "nar-ett-slut"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        leads = _leads_to_an_end(diagram)
        for element in diagram.elements.values():
            if element.id not in leads and not event_sub_process(diagram, element):
                message = "leder inte till något slut. Dra en pil vidare, sist till en sluthändelse."
                yield error(RULE, diagram, element, message)


def _leads_to_an_end(diagram: Diagram) -> set[str]:
    before: dict[str, list[str]] = {key: [] for key in diagram.elements}
    for element in diagram.elements.values():
        for ahead in next_to(diagram, element):
            if ahead.attached_to is None:  # an event on the edge does not let its step go on
                before[ahead.id].append(element.id)
    ends = (element.id for element in diagram.elements.values() if element.kind == "endEvent")
    return closure(ends, lambda key: before[key])
