"""Every reference inside a file must hold, so that nobody after this has to ask."""

from collections.abc import Iterator

from service.domain.errors import BadDocument
from service.notation.bpmn.diagram import Diagram, Element
from service.notation.bpmn.dialects import MODEL
from service.notation.xml import Node

DRAWING = "{http://www.omg.org/spec/BPMN/20100524/DI}"
_HOSTS = ("Task", "task", "callActivity", "subProcess", "transaction", "adHocSubProcess")


def refuse_duplicate_ids(root: Node, file: str) -> None:
    """Raises BadDocument."""
    seen: set[str] = set()
    for node in root.iter(f"{MODEL}*", f"{DRAWING}*"):
        name = node.get("id")
        if name is not None and name in seen:
            raise BadDocument(
                f"Rad {node.sourceline}: samma id finns på två ställen. Ge det ena ett eget id.",
                file=file,
                element=name,
            )
        seen.add(name or "")


def refuse_loose_ends(diagram: Diagram) -> None:
    """Raises BadDocument for the first reference to something that is not there."""
    for element, message in _loose_ends(diagram):
        raise BadDocument(message, file=diagram.file, element=element)


def _loose_ends(diagram: Diagram) -> Iterator[tuple[str, str]]:
    yield from _loose_flows(diagram)
    for element in diagram.elements.values():
        yield from _loose_host(diagram, element)
        yield from _loose_event(diagram, element)
        if element.default and element.default not in element.outgoing:
            yield (
                element.id,
                f"Standardflödet {element.default} går inte härifrån. Välj standardflöde på nytt.",
            )


def _loose_flows(diagram: Diagram) -> Iterator[tuple[str, str]]:
    for flow in diagram.flows.values():
        ends = [diagram.elements.get(flow.source), diagram.elements.get(flow.target)]
        for name, end in zip((flow.source, flow.target), ends, strict=True):
            if end is None:
                where = f"elementet {name}, som inte finns i processen" if name else "ingenting"
                yield flow.id, f"Flödet är kopplat till {where}. Ta bort flödet och rita det på nytt."
        if len({end.parent for end in ends if end}) > 1:
            yield flow.id, "Flödet korsar kanten på en delprocess. Koppla det till delprocessen i stället."


def _loose_host(diagram: Diagram, element: Element) -> Iterator[tuple[str, str]]:
    if element.kind != "boundaryEvent":
        return
    host = diagram.elements.get(element.attached_to or "")
    if host is None or not host.kind.endswith(_HOSTS) or host.parent != element.parent:
        yield element.id, "Kanthändelsen sitter inte på någon aktivitet. Fäst den på en aktivitet."


def _loose_event(diagram: Diagram, element: Element) -> Iterator[tuple[str, str]]:
    event = element.event
    if event is None or not event.reference:
        return
    known = {
        "message": diagram.messages,
        "signal": diagram.signals,
        "error": diagram.errors,
        "escalation": diagram.escalations,
        "compensate": diagram.elements,
    }.get(event.kind)
    if known is not None and event.reference not in known:
        yield element.id, f"Händelsen pekar på {event.reference}, som inte finns i filen. Välj på nytt."
