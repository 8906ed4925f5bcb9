"""Every FEEL text of an agreement with its place, and every name that is read or written."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain import patient_facts
from service.domain.answer import fact_name
from service.domain.errors import BadExpression
from service.domain.facts import STARTED_BY
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Element
from service.notation.deadlines import FILE as DEADLINES
from service.notation.decision import Aggregation, DecisionTable, HitPolicy
from service.notation.feel import Expression, compile_expression
from service.notation.form import Form, Sheet
from service.notation.payment import DAY

SHOWN_WHEN = "visas_nar"  # property of a start event: when the button is shown
CORRECTED_WHEN = "rattas_nar"  # property of a task or a start event: when its answers may be corrected
PLAIN = "agreement.toml"
GIVEN = (*patient_facts.NAMES, DAY)  #: what the machine says: of the patient, and of a day that is judged
FUNCTIONS = frozenset({"frist"})
_LEAVES_A_MOMENT = ("Event", "userTask", "businessRuleTask", "sendTask", "receiveTask")


@dataclass(frozen=True)
class Text:
    """A FEEL expression in a diagram."""

    file: str
    element: str  #: id of the element or flow
    where: str  #: Swedish: "Villkoret på «Ja»"
    text: str

    def compiled(self) -> Expression:
        """Raises BadExpression."""
        return compile_expression(self.text, FUNCTIONS)


@dataclass(frozen=True)
class Reading:
    """Names of facts that one place reads."""

    file: str
    element: str
    where: str
    names: frozenset[str]


def texts(agreement: Agreement) -> Iterator[Text]:
    """Conditions, timers, due dates and conditions for buttons; literals such as PT24H are no expressions."""
    for diagram in agreement.diagrams.values():
        for flow in diagram.flows.values():
            if flow.condition:
                yield Text(
                    diagram.file, flow.id, f"Villkoret på {flow_title(diagram, flow.id)}", flow.condition
                )
        for element in diagram.elements.values():
            for where, text in _of_element(element):
                if text:
                    yield Text(diagram.file, element.id, f"{where} «{element.name or element.id}»", text)


def looks_like_literal(text: str) -> bool:
    """A time literal, right or wrong: for the rule about timers, not an expression."""
    first = text.strip().upper()[:2]
    return first[:1].isdigit() or (first[:1] in "PR" and (first[1:].isdigit() or first in ("PT", "P", "R/")))


def timer_texts(agreement: Agreement) -> Iterator[tuple[Diagram, Element, str]]:
    """Texts that say when: of timers, and of tasks with a due date of their own."""
    for diagram in agreement.diagrams.values():
        for element in diagram.elements.values():
            if element.event and element.event.kind == "timer":
                yield diagram, element, element.event.value
            if element.due:
                yield diagram, element, element.due


def readings(agreement: Agreement) -> Iterator[Reading]:
    """What expressions, tables, deadlines and forms read; what does not compile reads nothing."""
    for text in texts(agreement):
        try:
            yield Reading(text.file, text.element, text.where, text.compiled().names)
        except BadExpression:
            continue
    for table in agreement.decisions.values():
        yield Reading(table.file, table.id, f"Beslutet «{table.name}»", table.names)
    yield Reading(DEADLINES, "frister", "Tabellen frister", agreement.deadlines.names)
    for row in agreement.deadlines.all():
        yield Reading(DEADLINES, row.rule, f"Fristen «{row.name}»", row.anchor.names)
    yield from _read_by_forms(agreement)
    if agreement.payment:
        yield Reading(PLAIN, "payment", "Delen [payment]", agreement.payment.names)
    if agreement.followup:
        yield Reading(PLAIN, "followup", "Delen [followup]", agreement.followup.names)


def asked_deadlines(agreement: Agreement) -> Iterator[tuple[Text, str]]:
    """Every frist("x") with where it stands; the id is empty when it is not a plain text."""
    for text in texts(agreement):
        try:
            asked = text.compiled().calls
        except BadExpression:
            continue
        for function, argument in sorted(asked):
            if function == "frist":
                yield text, argument


def written(agreement: Agreement) -> frozenset[str]:
    """Names of all facts that a case can come to hold."""
    found = {*agreement.parameters, *GIVEN}
    found.update(
        field.key for form in agreement.forms.values() for field in form.fields if not field.readonly
    )
    found.update(
        fact_name(message, role)
        for message, terms in agreement.messages.items()
        if terms.answers
        for role in terms.to or agreement.roles.values()
    )
    for process, diagram in agreement.diagrams.items():
        found.update(f"{STARTED_BY}.{process}" for start in diagram.start_events() if start.event)
        for element in diagram.elements.values():
            if element.kind.endswith(_LEAVES_A_MOMENT):
                found.add(f"tid.{element.id}")
            if element.kind == "businessRuleTask" and element.decision in agreement.decisions:
                found.update(answers(element, agreement.decisions[element.decision or ""]))
    return frozenset(found) | patient_facts.NAMES


def answers(element: Element, table: DecisionTable) -> Iterator[str]:
    """The facts that a decision task leaves."""
    result = element.result or element.decision or element.id
    if table.hit_policy is HitPolicy.COLLECT and table.aggregation is Aggregation.LIST:
        yield result
    else:
        yield from (f"{result}.{output.name}" for output in table.outputs)


def flow_title(diagram: Diagram, flow: str) -> str:
    found = diagram.flows[flow]
    source, target = diagram.elements[found.source], diagram.elements[found.target]
    if found.name.strip():
        return f"«{found.name.strip()}»"
    return f"pilen från «{source.name or source.id}» till «{target.name or target.id}»"


def _of_element(element: Element) -> Iterator[tuple[str, str]]:
    if element.event and element.event.kind == "timer" and not looks_like_literal(element.event.value):
        yield "Timern", element.event.value
    if element.due and not looks_like_literal(element.due):
        yield "Tiden för", element.due
    yield "Parten för", element.party
    yield "Villkoret för knappen", element.properties.get(SHOWN_WHEN, "").removeprefix("=").strip()
    yield "Villkoret för att rätta", element.properties.get(CORRECTED_WHEN, "").removeprefix("=").strip()


def _read_by_forms(agreement: Agreement) -> Iterator[Reading]:
    for form in agreement.forms.values():
        yield from _read_by_sheet(form, form, frozenset())
        for sheet in form.row_of.values():
            yield from _read_by_sheet(form, sheet, frozenset(field.key for field in sheet.fields))


def _read_by_sheet(form: Form, sheet: Sheet, own: frozenset[str]) -> Iterator[Reading]:
    """`own`: what a row says itself; it is no fact of the case."""
    for component in sheet.components:
        names = component.hide.names if component.hide else frozenset()
        other = getattr(component, "properties", {}).get("efter")
        read = (names | ({other} if other else frozenset())) - own
        if read:
            where = f"Fältet {getattr(component, 'key', component.id)} i formuläret «{form.title}»"
            yield Reading(form.file, component.id, where, read)
