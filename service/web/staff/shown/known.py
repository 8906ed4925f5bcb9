"""What is known of a case: the forms' labels and words, not the keys that diagrams use."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from service.actions.read_case import CasePage
from service.domain.people import SYSTEM
from service.notation.form import Form
from service.notation.form.component import Field
from service.notation.form.words import words
from service.store import FactVersion
from service.web.staff.shown.answers import Grid, KnownFile, files_in, grid_of_cells, grid_of_rows


@dataclass(frozen=True)
class Known:
    label: str
    text: str
    earlier: Sequence[str] = ()  #: what stood here before, the latest first
    files: Sequence[KnownFile] = ()  #: instead of the text: what was attached
    grid: Grid | None = None  #: instead of the text: rows, and answers of a table


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
        answers=list(_answers(form, by_key, page)),
    )


def _answers(form: Form, by_key: Mapping[str, FactVersion], page: CasePage) -> Iterator[Known]:
    """What says something; the cells of a table together."""
    said = [
        (field, words(field, by_key[field.key].value, page.units))
        for field in form.fields
        if field.key in by_key
    ]
    for table, found in groupby(said, key=lambda each: each[0].table):
        answered = [(field, text) for field, text in found if text]
        if table and answered:
            cells = [(field, text, _earlier(field, page)) for field, text in answered]
            yield Known(answered[0][0].section, "", grid=grid_of_cells(cells))
        else:
            for field, text in answered:
                grid = grid_of_rows(field, by_key[field.key].value, page.units)
                files = files_in(field, by_key[field.key].value)
                yield Known(field.label, text, _earlier(field, page), files, grid)


def _earlier(field: Field, page: CasePage) -> list[str]:
    before = [fact for fact in page.facts if fact.name == field.key and fact.superseded_at is not None]
    said = [words(field, fact.value, page.units) for fact in reversed(before)]
    return [text for text in dict.fromkeys(said) if text]


def person_name(person: str, page: CasePage) -> str:
    """A name, or Hemgång where nobody did it by hand."""
    names: Mapping[str, str] = {str(key): name for key, name in page.people.items()}
    return "Hemgång" if person == SYSTEM else names.get(person, person)
