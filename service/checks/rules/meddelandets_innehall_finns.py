"""What a message carries is the answers of forms that somebody fills in."""

from collections.abc import Iterator

from service.checks.finding import AGREEMENT, ERROR, Finding
from service.notation.agreement import Agreement

RULE = "meddelandets-innehall-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    for message, terms in agreement.messages.items():
        for form in terms.carries:
            if form not in agreement.forms:
                text = f"Meddelandet {message} ska innehålla svaren i formuläret {form}, som inte finns. "
                text += "Rätta id:t under carries, eller ta bort det."
                yield Finding(RULE, AGREEMENT, message, ERROR, text)
