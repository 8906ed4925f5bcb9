"""Only kinds of steps that the machine runs as they are drawn."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "stegets-slag"

_ADVICE = {
    "scriptTask": "är en skriptuppgift, och skript körs inte. Använd ett beslut (DMN) eller ett formulär.",
    "serviceTask": "är en tjänsteuppgift, som ingen utför. Använd ett meddelande eller ett beslut (DMN).",
    "task": "har inget slag och skulle passeras utan att någon gör något. Gör den till en användaruppgift.",
    "manualTask": "är en manuell uppgift, som inte syns i någon arbetslista. Gör den till en "
    "användaruppgift.",
    "complexGateway": "är en komplex grind, som inte stöds. Använd en exklusiv, parallell eller "
    "inklusiv grind.",
    "transaction": "är en transaktion, som inte stöds. Gör den till en vanlig delprocess.",
    "adHocSubProcess": "är en ad hoc-delprocess, som inte stöds. Rita ordningen, eller ett eget "
    "diagram per steg.",
}


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement, *_ADVICE):
        yield error(RULE, diagram, element, _ADVICE[element.kind])
