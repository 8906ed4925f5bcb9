"""Every way out of an exclusive or inclusive gateway has a condition or is the default."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding, warning
from service.checks.graph import places
from service.checks.readings import flow_title
from service.notation.agreement import Agreement

RULE = "grindens-villkor"


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, gateway in places(agreement, "exclusiveGateway", "inclusiveGateway"):
        if len(gateway.outgoing) < 2:
            continue
        for flow in diagram.outgoing(gateway):
            if not flow.condition and flow.id != gateway.default:
                message = f"Grinden har inget villkor på {flow_title(diagram, flow.id)}. Skriv ett, "
                message += "eller gör den till standardflöde."
                yield Finding(RULE, diagram.file, flow.id, ERROR, message)
        if gateway.default is None:
            message = (
                "har inget standardflöde. Stämmer inget villkor stannar ärendet; välj ett standardflöde."
            )
            yield warning(RULE, diagram, gateway, message)
