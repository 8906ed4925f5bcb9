"""A way that depends on a condition says in words when it is taken."""

from collections.abc import Iterator

from service.checks.finding import WARNING, Finding
from service.checks.readings import flow_title
from service.notation.agreement import Agreement

RULE = "villkor-har-namn"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        for flow in diagram.flows.values():
            if flow.condition and not flow.name.strip():
                where = flow_title(diagram, flow.id)
                message = f"{where[0].upper()}{where[1:]} har ett villkor men inget namn. Skriv när "
                message += "vägen gäller, till exempel «Ja»."
                yield Finding(RULE, diagram.file, flow.id, WARNING, message)
