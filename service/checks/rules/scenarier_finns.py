"""An agreement shows what it means by scenarios that are played."""

from collections.abc import Iterator

from service.checks.finding import WARNING, Finding
from service.notation.agreement import Agreement

RULE = "scenarier-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    if not agreement.scenarios:
        message = "Överenskommelsen har inga scenarier. Skriv minst ett som visar vägen hem, så att "
        message += "den går att prova."
        yield Finding(RULE, "scenarios/", "", WARNING, message)
