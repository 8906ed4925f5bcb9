"""What is known of a case: the forms' labels and words, not the keys that diagrams use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.read_case import CasePage
from service.domain.people import SYSTEM
from service.notation.form import Form
from service.notation.form.component import Field
from service.notation.form.words import words
from service.store import FactVersion


@dataclass(frozen=True)
class Known:
    label: str
    text: str
    earlier: Sequence[str] = ()  #: what stood here before, the latest first


@dataclass(frozen=True)
class Answered:
    """A form as somebody handed it in."""

    source: str  #: what it was handed in to: a task, or the event that began a diagram
    title: str
    person: str
    unit: str
    at: datetime
    answers: Sequence[Known]
    late: str = ""  #: why it was written down afterwards


def known(page: CasePage) -> list[Answered]:
    """Form by form, in the order they were handed in. What only diagrams use is left out."""
    forms = {form.digest: form for form in page.agreement.forms.values()}
    current = [fact for fact in page.facts if fact.superseded_at is None and fact.form in forms]
    handed_in: dict[tuple[str, str], list[FactVersion]] = {}
    for fact in current:
        handed_in.setdefault((fact.source, fact.form), []).append(fact)
    found = [_answered(forms[form], facts, page) for (_, form), facts in handed_in.items()]
    return sorted((each for each in found if each.answers), key=lambda each: each.at)


def _answered(form: Form, facts: Sequence[FactVersion], page: CasePage) -> Answered:
    by_key = {fact.name: fact for fact in facts}
    first = facts[0]
    return Answered(
        source=first.source,
        title=form.title or form.id,
        person=person_name(first.who, page),
        unit=page.units.get(first.unit, "") if first.unit else "",
        at=first.learned_at,
        late=page.entered_late.get(first.source, ""),
        answers=[
            Known(field.label, words(field, by_key[field.key].value, page.units), _earlier(field, page))
            for field in form.fields
            if field.key in by_key and words(field, by_key[field.key].value, page.units)
        ],
    )


def _earlier(field: Field, page: CasePage) -> list[str]:
    before = [fact for fact in page.facts if fact.name == field.key and fact.superseded_at is not None]
    said = [words(field, fact.value, page.units) for fact in reversed(before)]
    return [text for text in dict.fromkeys(said) if text]


def person_name(person: str, page: CasePage) -> str:
    """A name, or Hemgång where nobody did it by hand."""
    names: Mapping[str, str] = {str(key): name for key, name in page.people.items()}
    return "Hemgång" if person == SYSTEM else names.get(person, person)
