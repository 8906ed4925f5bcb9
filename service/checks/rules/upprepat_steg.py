"""No loops or multiple instances on a step."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "upprepat-steg"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement):
        if element.multi_instance or element.standard_loop:
            message = "upprepas med en markör på steget, vilket inte stöds. Rita en pil tillbaka, "
            message += "eller ett steg per part."
            yield error(RULE, diagram, element, message)
