"""What a diagram says, free of XML and of modelling tools. Expressions are FEEL without the leading `=`."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Event:
    """What an event throws or waits for. A send or receive task with a message has one too."""

    kind: str  #: "none", "timer", "message", "signal", "error", "escalation", "conditional", "link",
    #: "terminate", "compensate", "cancel", or "multiple" when the element has more than one definition
    value: str = ""  #: timer text, condition, or the name of a link
    timer: str = ""  #: "date", "duration", "cycle"; empty when not a timer, or one without text
    reference: str | None = None  #: id of the message, signal, error or escalation; it exists in the file


@dataclass(frozen=True)
class Element:
    """A flow node: task, event, gateway, sub-process or call activity."""

    id: str
    kind: str  #: local name in BPMN: "userTask", "exclusiveGateway", "boundaryEvent"
    name: str = ""
    lane: str | None = None  #: name of the innermost lane; inherited from sub-process or host
    parent: str | None = None  #: id of the sub-process around it
    event: Event | None = None  #: for events always; for tasks see Event
    attached_to: str | None = None  #: boundary event: the host
    interrupting: bool = True  #: False for cancelActivity="false" and isInterrupting="false"
    incoming: tuple[str, ...] = ()  #: ids of flows, in document order
    outgoing: tuple[str, ...] = ()
    default: str | None = None  #: id of the default flow, one of `outgoing`
    form: str | None = None  #: id of a form in the agreement
    groups: tuple[str, ...] = ()  #: candidate groups
    decision: str | None = None  #: id of the decision that a business rule task asks
    result: str | None = None  #: the fact that its result is written to
    called: str | None = None  #: id of the process that a call activity runs
    due: str | None = None  #: ISO literal or expression
    script: str | None = None
    script_result: str | None = None  #: the fact that the script's value is written to
    properties: Mapping[str, str] = field(default_factory=dict, hash=False)
    documentation: str = ""
    triggered_by_event: bool = False  #: an event sub-process
    instantiate: bool = False  #: receive task or event gateway that starts the process
    multi_instance: bool = False
    cardinality: str | None = None  #: multi-instance: count or collection, as an expression
    standard_loop: bool = False
    ignored: tuple[str, ...] = ()  #: what modelling tools wrote and Hemgång does not read: "zeebe:ioMapping"

    @property
    def party(self) -> str:
        """FEEL for the role that acts here, where the case decides it and not the lane; else empty."""
        return self.properties.get("part", "").removeprefix("=").strip()


@dataclass(frozen=True)
class Flow:
    """A sequence flow between two elements of the same process and sub-process."""

    id: str
    source: str
    target: str
    name: str = ""
    condition: str | None = None


@dataclass(frozen=True, eq=False)  # compared by identity: two readings are two diagrams, and it can be a key
class Diagram:
    """One process of a file, with everything inside its sub-processes. Every reference in it holds."""

    id: str
    name: str  #: of the process, else of its pool
    file: str  #: path inside the agreement
    xml: bytes  #: the whole file written anew; safe to hand to the engine and the browser
    elements: Mapping[str, Element]  #: in document order, sub-processes included
    flows: Mapping[str, Flow]
    lanes: tuple[str, ...]  #: names of innermost lanes, in document order
    messages: Mapping[str, str]  #: id -> name; likewise below
    signals: Mapping[str, str]
    errors: Mapping[str, str]
    escalations: Mapping[str, str]
    has_picture: bool  #: at least one element is drawn (BPMN DI)
    executable: bool
    documentation: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)  #: of the process itself

    def start_events(self, parent: str | None = None) -> tuple[Element, ...]:
        """Where the process starts, or the sub-process with id `parent`."""
        return tuple(element for element in self.children_of(parent) if element.kind == "startEvent")

    def children_of(self, parent: str | None) -> tuple[Element, ...]:
        """What lies directly in a sub-process, or for None in the process itself."""
        return tuple(element for element in self.elements.values() if element.parent == parent)

    def boundary_events_of(self, host: str) -> tuple[Element, ...]:
        return tuple(element for element in self.elements.values() if element.attached_to == host)

    def outgoing(self, element: str | Element) -> tuple[Flow, ...]:
        return tuple(self.flows[flow] for flow in self._element(element).outgoing)

    def incoming(self, element: str | Element) -> tuple[Flow, ...]:
        return tuple(self.flows[flow] for flow in self._element(element).incoming)

    def _element(self, element: str | Element) -> Element:
        return self.elements[element] if isinstance(element, str) else element


def says_yes(of: Diagram | Element, name: str) -> bool:
    """Whether a property that is "ja" or nothing is "ja"; "true" will do."""
    return of.properties.get(name, "").strip().lower() in ("ja", "true")
