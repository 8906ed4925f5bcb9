"""What modelling tools add to BPMN, in three dialects, brought to one vocabulary.

zeebe (Camunda 8, and our own editor), camunda (Camunda 7) and spiffworkflow (SpiffArena). What other
namespaces say stays in the XML and means nothing here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from service.domain.errors import BadDocument
from service.notation.xml import Node

MODEL = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
ZEEBE = "{http://camunda.org/schema/zeebe/1.0}"
CAMUNDA = "{http://camunda.org/schema/1.0/bpmn}"
SPIFF = "{http://spiffworkflow.org/bpmn/schema/1.0/core}"
_PREFIX = {ZEEBE: "zeebe", CAMUNDA: "camunda", SPIFF: "spiffworkflow"}

_READ = {
    ZEEBE: "formDefinition assignmentDefinition calledDecision calledElement taskSchedule properties script "
    "subscription loopCharacteristics userTask",  # a mark only: a user task is one anyway
    CAMUNDA: "properties formKey formRef formRefBinding candidateGroups decisionRef resultVariable "
    "mapDecisionResult decisionRefBinding dueDate collection elementVariable",
    SPIFF: "properties calledDecisionId",
}
_JUEL = re.compile(r"[$#]\{(.*)\}", re.DOTALL)
_QUOTED = re.compile(r'"([^"\\]*)"')
_QUOTED_LIST = re.compile(r'\[\s*(?:"[^"\\]*"\s*(?:,\s*"[^"\\]*"\s*)*)?\]')
_EMBEDDED = re.compile(r"camunda-forms:(?:deployment|app):(.*?)(?:\.form)?")


@dataclass(frozen=True)
class Extensions:
    """The dialects' part of an Element; fields as there."""

    form: str | None = None
    groups: tuple[str, ...] = ()
    decision: str | None = None
    result: str | None = None
    called: str | None = None
    due: str | None = None
    script: str | None = None
    collection: str | None = None
    properties: Mapping[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()


def expression(text: str | None) -> str | None:
    """`=x` (Camunda 8) and `${x}` (Camunda 7) become `x`; blank becomes None."""
    text = (text or "").strip()
    juel = _JUEL.fullmatch(text)
    return (juel[1].strip() if juel else text.removeprefix("=").strip()) or None


def literal(text: str | None) -> str | None:
    """Like `expression`, and a lone string loses its quotes: `="PT24H"` and `PT24H` say the same."""
    text = expression(text)
    quoted = _QUOTED.fullmatch(text or "")
    return quoted[1] if quoted else text


def read_extensions(node: Node, file: str) -> Extensions:
    """Raises BadDocument when candidate groups are computed: who may act must be plain to read."""
    return Extensions(
        form=_form(node),
        groups=_groups(node, file),
        decision=literal(
            _said(node, "calledDecision", "decisionId")
            or node.get(f"{CAMUNDA}decisionRef")
            or _text(node, f"{SPIFF}calledDecisionId")
        ),
        result=_said(node, "calledDecision", "resultVariable")
        or _said(node, "script", "resultVariable")
        or node.get(f"{CAMUNDA}resultVariable"),
        called=literal(_said(node, "calledElement", "processId") or node.get("calledElement")),
        due=literal(_said(node, "taskSchedule", "dueDate") or node.get(f"{CAMUNDA}dueDate")),
        script=expression(_said(node, "script", "expression") or _text(node, f"{MODEL}script", inside=False)),
        collection=_collection(node),
        properties=read_properties(node),
        ignored=tuple(sorted(set(_ignored(node)))),
    )


def read_properties(node: Node) -> dict[str, str]:
    """Name to value of the element's own properties; the last wins."""
    return {
        entry.get("name", ""): entry.get("value", "")
        for dialect in _PREFIX
        for group in _extension(node, f"{dialect}properties")
        for entry in group.iterfind(f"{dialect}property")
        if entry.get("name")
    }


def _form(node: Node) -> str | None:
    written = (
        _said(node, "formDefinition", "formId")
        or _said(node, "formDefinition", "formKey")
        or _said(node, "formDefinition", "externalReference")
        or node.get(f"{CAMUNDA}formRef")
        or node.get(f"{CAMUNDA}formKey")
        or read_properties(node).get("form")
    )
    embedded = _EMBEDDED.fullmatch(written or "")
    return embedded[1] if embedded else literal(written)


def _groups(node: Node, file: str) -> tuple[str, ...]:
    written = _said(node, "assignmentDefinition", "candidateGroups") or node.get(f"{CAMUNDA}candidateGroups")
    written = (written or "").strip()
    if not written.startswith(("=", "${", "#{")):
        return tuple(name.strip() for name in written.split(",") if name.strip())
    text = written.removeprefix("=").strip()
    if _QUOTED.fullmatch(text) or _QUOTED_LIST.fullmatch(text):
        return tuple(_QUOTED.findall(text))
    raise BadDocument(
        "Kandidatgrupperna får inte räknas ut. Skriv deras namn med komma emellan.",
        file=file,
        element=node.get("id", ""),
    )


def _collection(node: Node) -> str | None:
    loop = node.find(f"{MODEL}multiInstanceLoopCharacteristics")
    if loop is None:
        return None
    return expression(
        _said(loop, "loopCharacteristics", "inputCollection")
        or loop.get(f"{CAMUNDA}collection")
        or loop.findtext(f"{MODEL}loopCardinality")
    )


def _ignored(node: Node) -> Iterator[str]:
    names = [str(name) for name in node.attrib]
    names += [child.tag for child in _extension(node, "*") if isinstance(child.tag, str)]
    for name in names:
        dialect, _, local = name.rpartition("}")
        dialect += "}"
        if dialect in _PREFIX and local not in _READ[dialect].split():
            yield f"{_PREFIX[dialect]}:{local}"


def _said(node: Node, name: str, attribute: str) -> str | None:
    """An attribute of a zeebe extension element."""
    return next((found.get(attribute) for found in _extension(node, ZEEBE + name)), None)


def _text(node: Node, tag: str, *, inside: bool = True) -> str | None:
    found = next(_extension(node, tag), None) if inside else node.find(tag)
    return None if found is None else found.text


def _extension(node: Node, tag: str) -> Iterator[Node]:
    own = node.find(f"{MODEL}extensionElements")
    if own is not None:
        yield from own.iterchildren(tag)
