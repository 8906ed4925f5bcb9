"""What a unit has handed in and may correct: the form's answers as they stand, and the form to do it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.actions.known_patient import IDENTITY
from service.domain.case import CaseId, TaskId
from service.domain.errors import Forbidden, NotFound
from service.domain.facts import Facts, Value, nested
from service.domain.people import Role, Staff, UnitId
from service.notation.agreement import Agreement
from service.notation.feel import compile_expression
from service.notation.form import Component, Field, Form
from service.store import Case, FactVersion, Party, Transaction

REASON = "rattelse_orsak"  #: the field that every correction has
CORRECTED_WHEN = "rattas_nar"  #: property of a task or a start event: FEEL, when its answers may be corrected


@dataclass(frozen=True)
class HandedIn:
    """A form as somebody handed it in, as far as nothing newer has taken its place."""

    form: Form  #: as it was handed in
    names: frozenset[str]  #: of the facts that still come from it

    def changes(self, answers: Facts, facts: Facts) -> dict[str, Value]:
        """What is otherwise than before. A question that is no longer asked loses its answer."""
        gone = {name: None for name in self.names if name not in answers}
        return {name: value for name, value in {**gone, **answers}.items() if facts.get(name) != value}


def handed_in(tx: Transaction, case: Case, agreement: Agreement, source: str, who: Staff) -> HandedIn:
    """`source` is the task or the start event. Raises NotFound, Forbidden."""
    forms = {form.digest: form for form in agreement.forms.values()}
    facts = [
        fact
        for fact in tx.fact_versions.of_case(case.id)
        if fact.source == source and fact.form in forms and fact.superseded_at is None
    ]
    if not facts:
        raise NotFound("De svaren finns inte i ärendet.")
    _require(tx, case, facts[-1], who)
    if not is_open_to_correction(agreement, _element(tx, case.id, source), case.facts):
        raise Forbidden("Svaren är låsta. Skriv ett meddelande till de andra parterna i stället.")
    form = forms[facts[-1].form]
    # With a start form come an agreement's parameters too: nobody has answered those.
    names = {fact.name for fact in facts} & {field.key for field in form.fields}
    if not names:  # of a diagram that keeps its own facts: what is said there is answered, not corrected
        raise NotFound("De svaren går inte att rätta.")
    return HandedIn(form, frozenset(names))


def may_correct(fact: FactVersion, case: Case, parties: Mapping[UnitId, Role], who: Staff) -> bool:
    """For the unit that handed it in, or the one that has taken over its part. `parties`: unit -> role."""
    role = parties.get(fact.unit) if fact.unit else None
    return role is not None and case.participants.get(role) == who.unit.id


def is_open_to_correction(agreement: Agreement, element: str, facts: Facts) -> bool:
    """Unless the agreement has locked what was handed in there. What is unknown opens nothing."""
    found = next(
        (each.elements[element] for each in agreement.diagrams.values() if element in each.elements), None
    )
    condition = found.properties.get(CORRECTED_WHEN, "").removeprefix("=").strip() if found else ""
    return not condition or compile_expression(condition).evaluate(nested(facts)) is True


def roles_of_units(parties: Sequence[Party]) -> dict[UnitId, Role]:
    """Every unit that takes part or has, with its part."""
    return {party.unit: party.role for party in parties}


def correction_form(form: Form) -> Form:
    """The same questions, and why. Whom the case is about is not corrected here."""
    asked = [_for_later(part) for part in form.components if getattr(part, "key", "") != IDENTITY]
    why = Field(
        key=REASON,
        kind="textarea",
        label="Varför rättas svaren?",
        description="Visas för de andra parterna.",
        required=True,
        max_length=1000,
    )
    return replace(form, components=(*asked, why))


def _for_later(component: Component) -> Component:
    """What had to lie ahead when the form was handed in may have passed by now."""
    if isinstance(component, Field) and component.properties.get("tid") == "inte_i_datid":
        return replace(component, properties={**component.properties, "tid": ""})
    return component


def _require(tx: Transaction, case: Case, fact: FactVersion, who: Staff) -> None:
    if not may_correct(fact, case, roles_of_units(tx.caseload.parties(case.id)), who):
        raise Forbidden("Bara den enhet som har lämnat svaren kan rätta dem.")
    groups = _groups(tx, case.id, fact.source)
    if groups and not any(who.has(group) for group in groups):
        raise Forbidden(f"Rättelsen kräver behörigheten {' eller '.join(groups)}.")


def _element(tx: Transaction, case_id: CaseId, source: str) -> str:
    """Of the task; what started a diagram is named by its element."""
    try:
        return tx.worklist.task(case_id, TaskId(source)).task.element
    except NotFound:
        return source


def _groups(tx: Transaction, case_id: CaseId, source: str) -> tuple[str, ...]:
    """The authorities that the task asked for; none for what started a diagram."""
    try:
        return tx.worklist.task(case_id, TaskId(source)).task.groups
    except NotFound:
        return ()
