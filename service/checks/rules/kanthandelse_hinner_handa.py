"""An event sits on the edge of a step that lasts; errors come from sub-processes and called diagrams."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import ACTIVITIES, places
from service.notation.agreement import Agreement

RULE = "kanthandelse-hinner-handa"

_LASTING = (*ACTIVITIES, "userTask", "receiveTask")


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element in places(agreement, "boundaryEvent"):
        host = diagram.elements[element.attached_to or ""]
        throws = element.event is not None and element.event.kind in ("error", "escalation")
        if host.kind not in _LASTING:
            message = (
                f"sitter på «{host.name or host.id}», som är klart i samma stund och aldrig hinner avbrytas. "
            )
            yield error(RULE, diagram, element, message + "Flytta händelsen eller ta bort den.")
        elif throws and host.kind not in ACTIVITIES:
            message = f"väntar på ett fel från «{host.name or host.id}», men bara delprocesser och "
            message += "anropade diagram "
            yield error(
                RULE, diagram, element, message + "kan ge fel. Använd ett svar i formuläret och en grind."
            )
