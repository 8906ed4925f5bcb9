"""A unit picker picks units of a party that the agreement has."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.notation.agreement import Agreement

RULE = "enhetsval-har-part"


def check(agreement: Agreement) -> Iterator[Finding]:
    known = set(agreement.roles.values())
    for form in agreement.forms.values():
        for field in form.fields:
            if field.unit_role and field.unit_role not in known:
                message = f"Fältet «{field.label}» väljer enhet för rollen {field.unit_role}, som "
                message += "saknas under [lanes]. "
                message += f"Välj någon av: {', '.join(sorted(known))}."
                yield Finding(RULE, form.file, field.id or field.key, ERROR, message)
