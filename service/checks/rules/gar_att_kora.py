"""The engine can make every diagram ready."""

from collections.abc import Iterator

from service.checks.finding import AGREEMENT, ERROR, Finding
from service.domain.errors import BadDocument
from service.engine import Engine
from service.notation.agreement import Agreement

RULE = "gar-att-kora"


def check(agreement: Agreement) -> Iterator[Finding]:
    try:
        Engine().check(agreement)
    except BadDocument as error:
        message = f"{error.args[0] if error.args else error} Rätta de andra felen i diagrammet först."
        yield Finding(RULE, error.file or AGREEMENT, error.element, ERROR, message)
