"""A message under [messages] is one of the diagrams'."""

from collections.abc import Iterator

from service.checks.finding import AGREEMENT, ERROR, Finding
from service.notation.agreement import Agreement

RULE = "mottagare-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    known = {message for diagram in agreement.diagrams.values() for message in diagram.messages}
    for message in agreement.messages:
        if message not in known:
            text = f"Meddelandet {message} under [messages] finns inte i något diagram. Rätta id:t "
            text += "eller ta bort raden."
            yield Finding(RULE, AGREEMENT, message, ERROR, text)
