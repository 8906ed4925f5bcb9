"""Files are kept with a case, so the form that opens one asks for none."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.notation.agreement import Agreement

RULE = "bilagor-har-arende"


def check(agreement: Agreement) -> Iterator[Finding]:
    main = agreement.diagrams.get(agreement.main)
    starts = main.start_events() if main else ()
    for form in (agreement.forms.get(start.form or "") for start in starts):
        for field in form.fields if form else ():
            if form and field.files:
                message = f"«{field.label}» tar emot filer innan ärendet finns. Flytta fältet till "
                message += "formuläret för ett steg i ärendet."
                yield Finding(RULE, form.file, field.id, ERROR, message)
