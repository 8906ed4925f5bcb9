"""Every process is marked as executable."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.notation.agreement import Agreement

RULE = "diagrammet-ar-korbart"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        if not diagram.executable:
            message = f"Diagrammet «{diagram.name or diagram.id}» är inte markerat som körbart. "
            message += "Kryssa i Executable."
            yield Finding(RULE, diagram.file, diagram.id, ERROR, message)
