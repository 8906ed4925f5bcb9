"""Every step of a person has a form that exists."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "formular-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement):
        if element.form and element.form not in agreement.forms:
            message = f"har formuläret {element.form}, som inte finns. Lägg till "
            message += f"forms/{element.form}.form eller välj ett annat."
            yield error(RULE, diagram, element, message)
        elif element.kind == "userTask" and not element.form:
            yield error(RULE, diagram, element, "har inget formulär. Välj ett formulär för uppgiften.")
