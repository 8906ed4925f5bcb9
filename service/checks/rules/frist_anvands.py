"""Every deadline of the table stands somewhere in a diagram."""

from collections.abc import Iterator

from service.checks.finding import WARNING, Finding
from service.checks.readings import asked_deadlines
from service.notation.agreement import Agreement
from service.notation.deadlines import FILE

RULE = "frist-anvands"


def check(agreement: Agreement) -> Iterator[Finding]:
    asked = {name for _, name in asked_deadlines(agreement)}
    for row in agreement.deadlines.all():
        if row.id not in asked:
            message = f"Fristen «{row.name}» används inte i något diagram. Sätt en timer med "
            message += f'=frist("{row.id}") där den gäller, eller ta bort raden.'
            yield Finding(RULE, FILE, row.rule, WARNING, message, row.source)
