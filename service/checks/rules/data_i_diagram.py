"""No data flows, data stores or set-ups of input in the drawing: facts come from forms and decisions."""

from collections.abc import Iterator

from service.checks.finding import ERROR, Finding
from service.notation.agreement import Agreement
from service.notation.xml import Node, parse

RULE = "data-i-diagram"

_MODEL = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
_KINDS = (
    "dataStoreReference",
    "dataInput",
    "dataOutput",
    "dataInputAssociation",
    "dataOutputAssociation",
)


def check(agreement: Agreement) -> Iterator[Finding]:
    for file, xml in {diagram.file: diagram.xml for diagram in agreement.diagrams.values()}.items():
        for node in parse(xml, file).iter(*(_MODEL + kind for kind in _KINDS)):
            place = _place(node)
            message = f"{place or 'Diagrammet'} har data som inte läses. Ta bort den; uppgifter "
            message += "kommer från formulär och beslut."
            yield Finding(RULE, file, place, ERROR, message)


def _place(node: Node) -> str:
    """The id of the data, or of the nearest step around it."""
    around: Node | None = node
    while around is not None and not around.get("id"):
        around = around.getparent()
    return "" if around is None else around.get("id", "")
