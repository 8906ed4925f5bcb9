"""The party that a deadline binds is one of the agreement's."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.notation.agreement import Agreement
from service.notation.deadlines import FILE

RULE = "frist-har-part"


def check(agreement: Agreement) -> Iterator[Finding]:
    known = set(agreement.roles.values())
    for row in agreement.deadlines.all():
        if row.owner not in known:
            message = f"Fristen «{row.name}» har ägaren {row.owner}, som inte är en roll under [lanes]. "
            message += f"Välj någon av: {', '.join(sorted(known))}."
            yield Finding(RULE, FILE, row.rule, ERROR, message, row.source)
