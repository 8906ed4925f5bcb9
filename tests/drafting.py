"""Draws small diagrams for tests: standard BPMN in the zeebe dialect, without a picture."""

from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

from service.agreements import read
from service.notation.agreement import Agreement

_NAMESPACES = (
    'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="http://example.org/test"'
)


class Draft:
    """Elements are added by verbs and joined by `path`; every verb returns the draft itself."""

    def __init__(self, process: str = "p") -> None:
        self.process = process
        self.messages: dict[str, str] = {}
        self.lanes: dict[str, list[str]] = {}
        self._nodes: list[str] = []
        self._flows: list[str] = []
        self._properties: dict[str, str] = {}

    def start(self, key: str = "start", message: str = "", **extra: str) -> "Draft":
        return self._node("startEvent", key, self._message(message), **extra)

    def end(self, key: str = "end", *, terminate: bool = False) -> "Draft":
        return self._node("endEvent", key, "<terminateEventDefinition/>" if terminate else "")

    def task(
        self,
        key: str,
        lane: str = "",
        form: str = "",
        groups: str = "",
        due: str = "",
        part: str = "",
        name: str = "",
    ) -> "Draft":
        if lane:
            self.lanes.setdefault(lane, []).append(key)
        parts = [f"<zeebe:formDefinition formId={quoteattr(form)}/>"] if form else []
        parts += [f"<zeebe:assignmentDefinition candidateGroups={quoteattr(groups)}/>"] if groups else []
        parts += [f"<zeebe:taskSchedule dueDate={quoteattr(due)}/>"] if due else []
        parts += [_property("part", part)] if part else []
        return self._node("userTask", key, _extensions(parts), name=name or key)

    def gateway(self, key: str, kind: str = "parallel", default: str = "") -> "Draft":
        return self._node(f"{kind}Gateway", key, default=f"f_{key}_{default}" if default else "")

    def timer(self, key: str, text: str, on: str = "", *, interrupting: bool = False) -> "Draft":
        tag = "timeDuration" if text.startswith("P") else "timeDate"
        body = (
            f'<timerEventDefinition><{tag} xsi:type="tFormalExpression">{escape(text)}</{tag}>'
            "</timerEventDefinition>"
        )
        return self._catch(key, body, on, interrupting)

    def catch(self, key: str, message: str, on: str = "", *, interrupting: bool = True) -> "Draft":
        return self._catch(key, self._message(message), on, interrupting)

    def throw(self, key: str, message: str = "", part: str = "", *, to_people: bool = True) -> "Draft":
        said = [_property("part", part)] if part else []
        said = said if to_people else [_property("bara_diagram", "ja")]
        body = _extensions(said) + self._message(message)
        return self._node("intermediateThrowEvent", key, body)

    def call(self, key: str, process: str) -> "Draft":
        return self._node("callActivity", key, _extensions([f'<zeebe:calledElement processId="{process}"/>']))

    def decide(self, key: str, decision: str, result: str) -> "Draft":
        called = f'<zeebe:calledDecision decisionId="{decision}" resultVariable="{result}"/>'
        return self._node("businessRuleTask", key, _extensions([called]))

    def inside(self, key: str, inner: "Draft") -> "Draft":
        """An embedded sub-process."""
        self.messages |= inner.messages
        return self._node("subProcess", key, "".join(inner._nodes + inner._flows))

    def node(self, kind: str, key: str, body: str = "", **attributes: str) -> "Draft":
        """Any other flow node, with its XML."""
        return self._node(kind, key, body, **attributes)

    def path(self, *keys: str) -> "Draft":
        for source, target in pairwise(keys):
            self.flow(source, target)
        return self

    def flow(self, source: str, target: str, when: str = "") -> "Draft":
        body = (
            f'<conditionExpression xsi:type="tFormalExpression">{escape(when)}</conditionExpression>'
            if when
            else ""
        )
        self._flows.append(
            f'<sequenceFlow id="f_{source}_{target}" sourceRef="{source}" targetRef="{target}">'
            f"{body}</sequenceFlow>"
        )
        return self

    def xml(self) -> bytes:
        lanes = "".join(
            f'<lane id="lane{place}" name={quoteattr(name)}>'
            + "".join(f"<flowNodeRef>{key}</flowNodeRef>" for key in keys)
            + "</lane>"
            for place, (name, keys) in enumerate(self.lanes.items())
        )
        lanes = f'<laneSet id="lanes">{lanes}</laneSet>' if lanes else ""
        messages = "".join(
            f'<message id="{key}" name={quoteattr(name)}/>' for key, name in self.messages.items()
        )
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><definitions id="d" {_NAMESPACES}>{messages}'
            f'<process id="{self.process}" isExecutable="true">{self._own()}{lanes}'
            f"{''.join(self._nodes + self._flows)}"
            "</process></definitions>"
        ).encode()

    def keeps_own_facts(self) -> "Draft":
        """The process may run several times at once, each time with facts of its own."""
        self._properties["egna_uppgifter"] = "ja"
        return self

    def _own(self) -> str:
        found = [
            f'<zeebe:property name="{name}" value="{value}"/>' for name, value in self._properties.items()
        ]
        return _extensions([f"<zeebe:properties>{''.join(found)}</zeebe:properties>"]) if found else ""

    def _node(self, kind: str, key: str, body: str = "", **attributes: str) -> "Draft":
        name = attributes.pop("name", key)
        given = "".join(f" {word}={quoteattr(value)}" for word, value in attributes.items() if value)
        self._nodes.append(f"<{kind} id={quoteattr(key)} name={quoteattr(name)}{given}>{body}</{kind}>")
        return self

    def _catch(self, key: str, body: str, on: str, interrupting: bool) -> "Draft":
        if not on:
            return self._node("intermediateCatchEvent", key, body)
        return self._node(
            "boundaryEvent", key, body, attachedToRef=on, cancelActivity=str(interrupting).lower()
        )

    def _message(self, name: str) -> str:
        if not name:
            return ""
        key = "msg_" + "".join(letter for letter in name.lower() if letter.isalnum() and letter.isascii())
        self.messages[key] = name
        return f'<messageEventDefinition messageRef="{key}"/>'


def agreement_of(*drafts: Draft, **files: bytes) -> Agreement:
    """An agreement of these diagrams; the first is the main one. `files` are more of its files by name."""
    lanes = {lane: lane.lower() for draft in drafts for lane in draft.lanes}
    plain = [f'id = "test"\nname = "Test"\nmain = "{drafts[0].process}"\n[lanes]']
    plain += [f'"{lane}" = "{role}"' for lane, role in lanes.items()]
    return read(
        {"agreement.toml": "\n".join(plain).encode()}
        | {f"{draft.process}.bpmn": draft.xml() for draft in drafts}
        | files
    )


def _property(name: str, value: str) -> str:
    return f'<zeebe:properties><zeebe:property name="{name}" value={quoteattr(value)}/></zeebe:properties>'


def _extensions(parts: list[str]) -> str:
    return f"<extensionElements>{''.join(parts)}</extensionElements>" if parts else ""
