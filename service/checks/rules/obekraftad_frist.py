"""Deadlines that the region has not confirmed are listed, so that somebody asks."""

from collections.abc import Iterator

from service.checks.finding import INFO, Finding
from service.notation.agreement import Agreement
from service.notation.deadlines import FILE

RULE = "obekraftad-frist"


def check(agreement: Agreement) -> Iterator[Finding]:
    for row in agreement.deadlines.all():
        if not row.confirmed:
            message = f"Fristen «{row.name}» är inte bekräftad av regionen. Fråga, och sätt sedan "
            message += "bekraftad till true."
            yield Finding(RULE, FILE, row.rule, INFO, message, row.source)
