"""Every process and sub-process begins at exactly one start event, which nothing leads to."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding, error
from service.checks.graph import places, scopes
from service.notation.agreement import Agreement

RULE = "en-start"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        for scope in scopes(diagram):
            starts = diagram.start_events(scope.id if scope else None)
            if len(starts) != 1:
                where = (
                    f"Delprocessen «{scope.name}»" if scope else f"Diagrammet «{diagram.name or diagram.id}»"
                )
                advice = (
                    "Rita en starthändelse."
                    if not starts
                    else "Behåll en, och rita ett eget diagram för de andra."
                )
                message = (
                    f"{where} har {len(starts) or 'ingen'} starthändelse{'r' if starts else ''}. {advice}"
                )
                yield Finding(RULE, diagram.file, scope.id if scope else diagram.id, ERROR, message)
    for diagram, element in places(agreement, "startEvent", "boundaryEvent"):
        if element.incoming:
            message = "har en pil in, men där börjar något. Dra pilen till steget efter."
            yield error(RULE, diagram, element, message)
