"""An event gateway leads straight to at least two events, each of them behind it alone."""

from collections.abc import Iterator

from service.checks.finding import Finding, error
from service.checks.graph import places
from service.notation.agreement import Agreement

RULE = "handelsegrind"

_KINDS = ("intermediateCatchEvent", "receiveTask")


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, gateway in places(agreement, "eventBasedGateway"):
        if gateway.instantiate:
            yield error(
                RULE, diagram, gateway, "startar diagrammet, vilket inte stöds. Rita en meddelandestart."
            )
        if len(gateway.outgoing) < 2:
            yield error(
                RULE, diagram, gateway, "har färre än två händelser att välja mellan. Rita minst två."
            )
        for flow in diagram.outgoing(gateway):
            target = diagram.elements[flow.target]
            if target.kind not in _KINDS:
                message = "leder till något annat än en händelse som väntar. Rita en timer eller ett "
                message += "meddelande efter grinden."
                yield error(RULE, diagram, gateway, message)
            elif len(target.incoming) > 1:
                message = "har fler pilar in än den från händelsegrinden, och hörs då inte. Rita en "
                message += "egen händelse per grind."
                yield error(RULE, diagram, target, message)
