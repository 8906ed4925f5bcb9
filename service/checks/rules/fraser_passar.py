"""An agreement's own phrases are meant for forms and long texts that exist."""

from collections.abc import Iterator

from service.checks.finding import WARNING, Finding
from service.notation.agreement import Agreement
from service.notation.phrases import FILE

RULE = "fraser-passar"


def check(agreement: Agreement) -> Iterator[Finding]:
    texts = _long_texts(agreement)
    for phrase in agreement.phrases:
        if phrase.file != FILE:
            continue  # the shared ones may name forms that only other agreements use
        for form in phrase.forms:
            if form not in agreement.forms:
                message = f"Frasen {phrase.code} är till för formuläret {form}, som inte finns. Rätta namnet."
                yield Finding(RULE, FILE, phrase.code, WARNING, message)
        for field in phrase.fields:
            if field not in texts:
                message = f"Frasen {phrase.code} är till för fältet {field}, som inte är en lång text i "
                message += "något formulär. Rätta nyckeln."
                yield Finding(RULE, FILE, phrase.code, WARNING, message)


def _long_texts(agreement: Agreement) -> set[str]:
    forms = agreement.forms.values()
    found = {field.key for form in forms for field in form.fields if field.kind == "textarea"}
    for form in forms:
        for key, row in form.row_of.items():
            found |= {f"{key}.{field.key}" for field in row.fields if field.kind == "textarea"}
    return found
