"""Reads a BPMN file: one diagram for each process in it.

1. safe XML, no id twice; 2. what the file shares: messages, signals, pools; 3. each process: lanes, flows,
elements with sub-processes; 4. every reference must hold.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from service.domain.errors import BadDocument
from service.notation import xml as safe_xml
from service.notation.bpmn.diagram import Diagram, Element, Flow
from service.notation.bpmn.dialects import MODEL, expression, read_extensions, read_properties
from service.notation.bpmn.events import read_event
from service.notation.bpmn.references import DRAWING, refuse_duplicate_ids, refuse_loose_ends
from service.notation.xml import Node

SUB_PROCESSES = ("subProcess", "transaction", "adHocSubProcess")
_KINDS = (*SUB_PROCESSES, "callActivity", "task")


def read_diagrams(xml: bytes, file: str) -> tuple[Diagram, ...]:
    """The processes of a BPMN file in document order. `file` is its path inside the agreement.

    Raises BadDocument naming file and element when the XML is unsafe or a reference does not hold.
    """
    root = safe_xml.parse(xml, file)
    if root.tag != f"{MODEL}definitions":
        raise BadDocument("Filen är inte ett BPMN-diagram. Spara den som BPMN 2.0.", file=file)
    refuse_duplicate_ids(root, file)
    source = _File(root, file, safe_xml.to_bytes(root))
    diagrams = tuple(_read_process(process, source) for process in root.iterfind(f"{MODEL}process"))
    if not diagrams:
        raise BadDocument("Filen innehåller ingen process. Rita minst ett steg och spara på nytt.", file=file)
    for diagram in diagrams:
        refuse_loose_ends(diagram)
    return diagrams


@dataclass(frozen=True)
class _File:
    root: Node
    file: str
    xml: bytes

    def names(self, kind: str) -> dict[str, str]:
        found = self.root.iterfind(MODEL + kind)
        return {node.get("id", ""): node.get("name", "") for node in found}

    def pool_name(self, process: str) -> str:
        pools = self.root.iterfind(f"{MODEL}collaboration/{MODEL}participant")
        return next((pool.get("name", "") for pool in pools if pool.get("processRef") == process), "")

    def is_drawn(self, elements: dict[str, Element]) -> bool:
        return any(shape.get("bpmnElement") in elements for shape in self.root.iter(f"{DRAWING}BPMNShape"))


def _read_process(node: Node, source: _File) -> Diagram:
    name = _id(node, source.file)
    flows = {flow.id: flow for flow in _read_flows(node, source.file)}
    lane_of, lanes = _read_lanes(node)
    elements = _connect(_read_elements(node, None, source.file), flows)
    return Diagram(
        id=name,
        name=node.get("name") or source.pool_name(name),
        file=source.file,
        xml=source.xml,
        elements=_place_in_lanes(elements, lane_of),
        flows=flows,
        lanes=lanes,
        messages=source.names("message"),
        signals=source.names("signal"),
        errors=source.names("error"),
        escalations=source.names("escalation"),
        has_picture=source.is_drawn(elements),
        executable=_flag(node, "isExecutable"),
        documentation=_documentation(node),
        properties=read_properties(node),
    )


def _read_flows(process: Node, file: str) -> Iterator[Flow]:
    for node in process.iter(f"{MODEL}sequenceFlow"):
        yield Flow(
            id=_id(node, file),
            source=node.get("sourceRef", ""),
            target=node.get("targetRef", ""),
            name=node.get("name", ""),
            condition=expression(node.findtext(f"{MODEL}conditionExpression")),
        )


def _read_lanes(process: Node) -> tuple[dict[str, str], tuple[str, ...]]:
    """Element id to the name of its innermost lane, and the names of the innermost lanes."""
    lane_of: dict[str, str] = {}
    names: dict[str, None] = {}
    for lane in process.iter(f"{MODEL}lane"):  # a lane comes before those within it, so the innermost wins
        name = lane.get("name", "")
        if lane.find(f"{MODEL}childLaneSet/{MODEL}lane") is None:
            names[name] = None
        lane_of.update({(member.text or "").strip(): name for member in lane.iterfind(f"{MODEL}flowNodeRef")})
    return lane_of, tuple(names)


def _read_elements(container: Node, parent: str | None, file: str) -> Iterator[Element]:
    for node in container.iterchildren(f"{MODEL}*"):
        kind = etree.QName(node).localname
        if kind in _KINDS or kind.endswith(("Task", "Event", "Gateway")):
            element = _read_element(node, kind, parent, file)
            yield element
            if kind in SUB_PROCESSES:
                yield from _read_elements(node, element.id, file)


def _read_element(node: Node, kind: str, parent: str | None, file: str) -> Element:
    extensions = read_extensions(node, file)
    is_script = kind == "scriptTask"
    return Element(
        id=_id(node, file),
        kind=kind,
        name=node.get("name", ""),
        parent=parent,
        event=read_event(node),
        attached_to=node.get("attachedToRef") if kind == "boundaryEvent" else None,
        interrupting=_flag(node, "cancelActivity", True) and _flag(node, "isInterrupting", True),
        default=node.get("default"),
        form=extensions.form,
        groups=extensions.groups,
        decision=extensions.decision,
        result=None if is_script else extensions.result,
        called=extensions.called,
        due=extensions.due,
        script=extensions.script,
        script_result=extensions.result if is_script else None,
        properties=extensions.properties,
        documentation=_documentation(node),
        triggered_by_event=_flag(node, "triggeredByEvent"),
        instantiate=_flag(node, "instantiate"),
        multi_instance=node.find(f"{MODEL}multiInstanceLoopCharacteristics") is not None,
        cardinality=extensions.collection,
        standard_loop=node.find(f"{MODEL}standardLoopCharacteristics") is not None,
        ignored=extensions.ignored,
    )


def _connect(elements: Iterable[Element], flows: Mapping[str, Flow]) -> dict[str, Element]:
    incoming, outgoing = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for flow in flows.values():
        incoming[flow.target].append(flow.id)
        outgoing[flow.source].append(flow.id)
    return {
        each.id: replace(each, incoming=tuple(incoming[each.id]), outgoing=tuple(outgoing[each.id]))
        for each in elements
    }


def _place_in_lanes(elements: Mapping[str, Element], lane_of: Mapping[str, str]) -> dict[str, Element]:
    """Tools list only what lies directly in a lane; the rest stands where its sub-process or host stands."""

    def lane(element: Element) -> str | None:
        around = elements.get(element.attached_to or element.parent or "")
        if (
            element.id in lane_of or around is None or around.attached_to
        ):  # an event on an event is refused later
            return lane_of.get(element.id)
        return lane(around)

    return {name: replace(element, lane=lane(element)) for name, element in elements.items()}


def _id(node: Node, file: str) -> str:
    name = node.get("id")
    if not name:
        kind = etree.QName(node).localname
        raise BadDocument(
            f"Rad {node.sourceline}: {kind} saknar id. Ge det ett id i modelleraren.", file=file
        )
    return name


def _flag(node: Node, name: str, otherwise: bool = False) -> bool:
    written = node.get(name)
    return otherwise if written is None else written.strip() in ("true", "1")


def _documentation(node: Node) -> str:
    return "\n\n".join((text.text or "").strip() for text in node.iterfind(f"{MODEL}documentation"))
