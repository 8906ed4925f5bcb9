"""An id is used once in an agreement, and can be written in an expression."""

import re
from collections import Counter
from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "eget-id"

_READABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def check(agreement: Agreement) -> Iterator[Finding]:
    times = Counter(element.id for _, element in places(agreement))
    for diagram, element in places(agreement):
        if times[element.id] > 1:
            message = f"har id {element.id}, som finns i flera diagram. Byt det ena: tid.{element.id} "
            message += "kan bara vara en tid."
            yield error(RULE, diagram, element, message)
        if not _READABLE.fullmatch(element.id):
            message = f"har id {element.id}. Använd bara a–z, siffror och understreck, så att "
            message += "tid.<id> går att läsa."
            yield error(RULE, diagram, element, message)
