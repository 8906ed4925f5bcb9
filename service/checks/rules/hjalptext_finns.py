"""Every step of a person has a help text, and every help text a step."""

from collections.abc import Iterator

from service.checks.finding import WARNING, Finding, warning
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "hjalptext-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    steps = [place for place in places(agreement) if place[1].kind == "userTask" or place[1].form]
    for diagram, element in steps:
        if not agreement.help.get(element.id, "").strip():
            yield warning(
                RULE, diagram, element, f"har ingen hjälptext. Skriv några rader i help/{element.id}.md."
            )
    for name in sorted(set(agreement.help) - {element.id for _, element in steps}):
        message = (
            f"Hjälptexten {name} hör inte till något steg. Döp om filen till stegets id eller ta bort den."
        )
        yield Finding(RULE, f"help/{name}.md", name, WARNING, message)
