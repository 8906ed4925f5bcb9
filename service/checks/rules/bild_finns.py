"""The diagram is drawn, since people follow their case in it."""

from collections.abc import Iterator

from service.checks.finding import WARNING, Finding
from service.notation.agreement import Agreement

RULE = "bild-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        if not diagram.has_picture:
            message = f"Diagrammet «{diagram.name or diagram.id}» har ingen bild. Öppna det i "
            message += "modelleraren och spara."
            yield Finding(RULE, diagram.file, diagram.id, WARNING, message)
