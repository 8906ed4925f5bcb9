"""What an event element throws or waits for."""

from lxml import etree

from service.notation.bpmn.diagram import Event
from service.notation.bpmn.dialects import MODEL, expression, literal
from service.notation.xml import Node

_TIMERS = {"timeDate": "date", "timeDuration": "duration", "timeCycle": "cycle"}


def read_event(node: Node) -> Event | None:
    """None for what is neither an event nor a task with a message."""
    kind = etree.QName(node).localname
    if kind in ("sendTask", "receiveTask"):
        message = node.get("messageRef")
        return Event("message", reference=message) if message else None
    if not kind.endswith("Event"):
        return None
    definitions = [child for child in node.iterchildren(f"{MODEL}*") if _is_definition(child)]
    if len(definitions) > 1:
        return Event("multiple")
    return _read_definition(definitions[0]) if definitions else Event("none")


def _is_definition(node: Node) -> bool:
    return "ventDefinition" in etree.QName(node).localname  # timerEventDefinition, eventDefinitionRef


def _read_definition(node: Node) -> Event:
    kind = etree.QName(node).localname.removesuffix("EventDefinition")
    match kind:
        case "timer":
            return _read_timer(node)
        case "conditional":
            return Event(kind, value=expression(node.findtext(f"{MODEL}condition")) or "")
        case "link":
            return Event(kind, value=node.get("name", ""))
        case "compensate":
            return Event(kind, reference=node.get("activityRef"))
        case _:
            return Event(kind, reference=node.get(f"{kind}Ref"))


def _read_timer(node: Node) -> Event:
    for tag, timer in _TIMERS.items():
        text = literal(node.findtext(MODEL + tag))
        if text:
            return Event("timer", value=text, timer=timer)
    return Event("timer")
