"""A row about notices names a step, or a message, that is in the diagrams."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.notation.agreement import Agreement
from service.notation.notices import FILE

RULE = "avisering-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    known = {
        name for diagram in agreement.diagrams.values() for name in (*diagram.elements, *diagram.messages)
    }
    for row, names in agreement.notices.named().items():
        for name in names:
            if name not in known:
                text = f"Raden gäller {name}, som inte finns i något diagram. Skriv en uppgifts id "
                text += "eller ett meddelandes id, eller ett streck för alla."
                yield Finding(RULE, FILE, row, ERROR, text)
