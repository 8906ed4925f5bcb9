"""A condition belongs on a flow from an exclusive or inclusive gateway, and never on its default."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.checks.readings import flow_title
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Flow

RULE = "villkor-efter-grind"

_GATEWAYS = ("exclusiveGateway", "inclusiveGateway")


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram in agreement.diagrams.values():
        for flow in diagram.flows.values():
            if flow.condition and (advice := _advice(diagram, flow)):
                where = f"Villkoret på {flow_title(diagram, flow.id)}"
                yield Finding(RULE, diagram.file, flow.id, ERROR, f"{where} {advice}")


def _advice(diagram: Diagram, flow: Flow) -> str:
    source = diagram.elements[flow.source]
    if source.kind not in _GATEWAYS:
        return "prövas inte. Sätt en exklusiv grind före pilen och villkoret efter grinden."
    if source.default == flow.id:
        return (
            "prövas inte, för pilen är standardflöde. Ta bort villkoret eller välj ett annat standardflöde."
        )
    return ""
