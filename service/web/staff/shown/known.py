"""What is known of a case: the forms' labels and words, not the keys that diagrams use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from service.actions.correcting import may_correct, roles_of_units
from service.actions.read_case import CasePage
from service.domain.facts import Value
from service.domain.people import SYSTEM, Staff, UnitId
from service.domain.swedish import swedish_date, swedish_moment
from service.notation.form import Form
from service.notation.form.component import Field
from service.notation.own_facts import parted
from service.store import FactVersion


@dataclass(frozen=True)
class Known:
    label: str
    text: str
    earlier: Sequence[str] = ()  #: what stood here before, the latest first


@dataclass(frozen=True)
class Answered:
    """A form as somebody handed it in."""

    title: str
    person: str
    unit: str
    at: datetime
    answers: Sequence[Known]
    source: str = ""  #: the task or start event, for the address of a correction
    may_correct: bool = False


def known(page: CasePage, who: Staff) -> list[Answered]:
    """Form by form, in the order they were handed in. What only diagrams use is left out."""
    forms = {form.digest: form for form in page.agreement.forms.values()}
    current = [fact for fact in page.facts if fact.superseded_at is None and fact.form in forms]
    handed_in: dict[tuple[str, str, str], list[FactVersion]] = {}
    for fact in current:
        run, _ = parted(page.agreement.diagrams, fact.name)
        handed_in.setdefault((fact.source, fact.form, run), []).append(fact)
    found = [_answered(forms[form], facts, page, who, run) for (_, form, run), facts in handed_in.items()]
    return sorted((each for each in found if each.answers), key=lambda each: each.at)


def _answered(form: Form, facts: Sequence[FactVersion], page: CasePage, who: Staff, run: str) -> Answered:
    by_key = {fact.name.removeprefix(run): fact for fact in facts}
    first = facts[0]
    return Answered(
        title=form.title or form.id,
        person=person_name(first.who, page),
        unit=page.units.get(first.unit, "") if first.unit else "",
        at=first.learned_at,
        answers=[
            Known(
                field.label,
                words(field, by_key[field.key].value, page.units),
                _earlier(run + field.key, field, page),
            )
            for field in form.fields
            if field.key in by_key and words(field, by_key[field.key].value, page.units)
        ],
        source=first.source,
        may_correct=not run
        and may_correct(facts[-1], page.case, roles_of_units(page.parties), who)
        and _has_authority(first.source, page, who),
    )


def _has_authority(source: str, page: CasePage, who: Staff) -> bool:
    """Where the task asks for an authority, so does correcting what was handed in there."""
    groups = next((item.task.groups for item in page.tasks if item.task.id == source), ())
    return not groups or any(who.has(group) for group in groups)


def _earlier(name: str, field: Field, page: CasePage) -> list[str]:
    before = [fact for fact in page.facts if fact.name == name and fact.superseded_at is not None]
    said = [words(field, fact.value, page.units) for fact in reversed(before)]
    return [text for text in dict.fromkeys(said) if text]


def words(field: Field, value: Value, units: Mapping[UnitId, str]) -> str:
    """An answer as people read it; empty for no answer."""
    labels = dict(field.options)
    match value:
        case None | "":
            return ""
        case bool():
            return "Ja" if value else "Nej"
        case datetime():
            return swedish_moment(value)
        case date():
            return swedish_date(value)
        case list():
            return ", ".join(labels.get(str(each), str(each)) for each in value)
        case Decimal():
            return f"{str(value).replace('.', ',')} {field.suffix}".rstrip()
        case _:
            text = str(value)
            label = units.get(UnitId(text), text) if field.unit_role else labels.get(text, text)
            return f"{label} {field.suffix}".rstrip()


def person_name(person: str, page: CasePage) -> str:
    """A name, or Hemgång where nobody did it by hand."""
    names: Mapping[str, str] = {str(key): name for key, name in page.people.items()}
    return "Hemgång" if person == SYSTEM else names.get(person, person)
