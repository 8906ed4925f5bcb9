"""Every process and sub-process has an end event."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.checks.graph import scopes
from service.notation.agreement import Agreement

RULE = "ett-slut-finns"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        for scope in scopes(diagram):
            inside = diagram.children_of(scope.id if scope else None)
            if not any(element.kind == "endEvent" for element in inside):
                where = (
                    f"Delprocessen «{scope.name}»" if scope else f"Diagrammet «{diagram.name or diagram.id}»"
                )
                message = f"{where} har ingen sluthändelse. Rita en där arbetet är klart."
                yield Finding(RULE, diagram.file, scope.id if scope else diagram.id, ERROR, message)
