"""Every frist("x") is a row of frister.dmn."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.checks.readings import asked_deadlines
from service.notation.agreement import Agreement

RULE = "frist-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    known = {row.id for row in agreement.deadlines.all()}
    for text, name in asked_deadlines(agreement):
        if not name:
            message = f"{text.where} räknar ut vilken frist som gäller, och det går inte att kontrollera. "
            message += 'Skriv fristens id inom citattecken: =frist("kallelse").'
            yield Finding(RULE, text.file, text.element, ERROR, message)
        elif name not in known:
            message = f"{text.where} frågar efter fristen {name}, som inte finns i frister.dmn. "
            message += f"Frister som finns: {', '.join(sorted(known)) or 'inga'}."
            yield Finding(RULE, text.file, text.element, ERROR, message)
