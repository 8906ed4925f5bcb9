"""No diagram calls itself, straight or by way of others."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import calls, closure, places
from service.domain.case import ProcessId
from service.notation.agreement import Agreement

RULE = "anrop-utan-cirkel"


def check(agreement: Agreement) -> Iterator[Finding]:
    graph = calls(agreement)
    for diagram, element in places(agreement, "callActivity"):
        if element.called in agreement.diagrams and element.called:
            runs = closure([ProcessId(element.called)], lambda key: graph[key])
            if diagram.id in runs:
                message = "leder tillbaka till sitt eget diagram, som då aldrig tar slut. Rita en "
                message += "pil tillbaka i stället."
                yield error(RULE, diagram, element, message)
