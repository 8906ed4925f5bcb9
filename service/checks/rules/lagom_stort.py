"""A diagram can be taken in at a glance: thirty elements; three hundred is a wall."""

from collections.abc import Iterator

from service.checks.finding import ERROR, WARNING, Finding
from service.notation.agreement import Agreement

RULE = "lagom-stort"

LEGIBLE = 30
MOST = 300


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        size = len(diagram.elements)
        if size > LEGIBLE:
            message = f"Diagrammet «{diagram.name or diagram.id}» har {size} element. Dela det i "
            message += f"flera; {LEGIBLE} är lagom."
            yield Finding(RULE, diagram.file, diagram.id, ERROR if size > MOST else WARNING, message)
