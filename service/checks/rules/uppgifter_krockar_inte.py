"""No fact is both a value and a holder of others: `sip` and `sip.datum` would overwrite each other."""

from collections.abc import Iterator

from service.checks.finding import AGREEMENT, ERROR, Finding
from service.checks.readings import written
from service.notation.agreement import Agreement
from service.notation.own_facts import keeps_own_facts

RULE = "uppgifter-krockar-inte"


def check(agreement: Agreement) -> Iterator[Finding]:
    known = written(agreement)
    for process, diagram in agreement.diagrams.items():
        if keeps_own_facts(diagram) and any(name.split(".")[0] == process for name in known):
            message = f"Diagrammet {process} har egna uppgifter, och en annan uppgift heter likadant. "
            message += "Byt namn på uppgiften."
            yield Finding(RULE, diagram.file, process, ERROR, message)
    for name in sorted(known):
        parts = name.split(".")
        for whole in (".".join(parts[:count]) for count in range(1, len(parts))):
            if whole in known:
                message = f"Uppgiften {name} krockar med uppgiften {whole}: bara en av dem kan "
                message += "finnas. Byt namn på den ena."
                yield Finding(RULE, _file_of(agreement, name), name, ERROR, message)


def _file_of(agreement: Agreement, name: str) -> str:
    writers = (form for form in agreement.forms.values() if any(field.key == name for field in form.fields))
    return next((form.file for form in writers), AGREEMENT)
