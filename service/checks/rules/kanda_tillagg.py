"""What a modelling tool wrote and Hemgång does not read is said, not passed over."""

from collections.abc import Iterator

from service.checks.finding import Finding, warning
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "kanda-tillagg"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement):
        if element.ignored:
            message = f"har inställningar som Hemgång inte läser: {', '.join(element.ignored)}. Ta "
            message += "bort dem i modelleraren."
            yield warning(RULE, diagram, element, message)
