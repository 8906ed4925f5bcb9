"""What a rule found: where, how grave, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from service.notation.bpmn import Diagram, Element

Severity: TypeAlias = Literal["error", "warning", "info"]
ERROR: Severity = "error"  #: the agreement cannot be put in force
WARNING: Severity = "warning"  #: it runs, but somebody will be puzzled
INFO: Severity = "info"  #: worth knowing

AGREEMENT = "agreement.toml"  #: the file of what belongs to no diagram


@dataclass(frozen=True)
class Finding:
    rule: str  #: "nar-ett-slut": the page in docs/regler, and the file in service/checks/rules
    file: str  #: path inside the agreement
    element: str  #: id of the element, flow, row or field; empty: the whole file
    severity: Severity
    message: str  #: Swedish; names the place by its name and says what to do
    legal_reference: str = ""  #: "LUS 4:3", where the finding is about a legal limit


def has_error(findings: Iterable[Finding]) -> bool:
    return any(finding.severity == ERROR for finding in findings)


def title(element: Element) -> str:
    """The element as people know it: by its name, or by its id when it has none."""
    return f"«{element.name.strip()}»" if element.name.strip() else f"Elementet {element.id}"


def error(rule: str, diagram: Diagram, element: Element, message: str) -> Finding:
    return Finding(rule, diagram.file, element.id, ERROR, f"{title(element)} {message}")


def warning(rule: str, diagram: Diagram, element: Element, message: str) -> Finding:
    return Finding(rule, diagram.file, element.id, WARNING, f"{title(element)} {message}")
