"""What is known of a case: the forms' labels and words, not the keys that diagrams use."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from service.actions.correcting import is_open_to_correction, may_correct, roles_of_units
from service.actions.read_case import CasePage
from service.domain.people import SYSTEM, Staff
from service.notation.form import Form
from service.notation.form.component import Field
from service.notation.form.words import words
from service.notation.own_facts import parted
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
    may_correct: bool = False  #: this person may hand it in anew


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
        source=first.source,
        title=form.title or form.id,
        person=person_name(first.who, page),
        unit=page.units.get(first.unit, "") if first.unit else "",
        at=first.learned_at,
        late=page.entered_late.get(first.source, ""),
        answers=list(_answers(form, by_key, page, run)),
        may_correct=not run
        and may_correct(facts[-1], page.case, roles_of_units(page.parties), who)
        and _has_authority(first.source, page, who)
        and is_open_to_correction(page.agreement, _element(first.source, page), page.case.facts),
    )


def _element(source: str, page: CasePage) -> str:
    return next((item.task.element for item in page.tasks if item.task.id == source), source)


def _has_authority(source: str, page: CasePage, who: Staff) -> bool:
    """Where the task asks for an authority, so does correcting what was handed in there."""
    groups = next((item.task.groups for item in page.tasks if item.task.id == source), ())
    return not groups or any(who.has(group) for group in groups)


def _answers(form: Form, by_key: Mapping[str, FactVersion], page: CasePage, run: str) -> Iterator[Known]:
    """What says something; the cells of a table together."""
    said = [
        (field, words(field, by_key[field.key].value, page.units))
        for field in form.fields
        if field.key in by_key
    ]
    for table, found in groupby(said, key=lambda each: each[0].table):
        answered = [(field, text) for field, text in found if text]
        if table and answered:
            cells = [(field, text, _earlier(run + field.key, field, page)) for field, text in answered]
            yield Known(answered[0][0].section, "", grid=grid_of_cells(cells))
        else:
            for field, text in answered:
                grid = grid_of_rows(field, by_key[field.key].value, page.units)
                files = files_in(field, by_key[field.key].value)
                yield Known(field.label, text, _earlier(run + field.key, field, page), files, grid)


def _earlier(name: str, field: Field, page: CasePage) -> list[str]:
    before = [fact for fact in page.facts if fact.name == name and fact.superseded_at is not None]
    said = [words(field, fact.value, page.units) for fact in reversed(before)]
    return [text for text in dict.fromkeys(said) if text]


def person_name(person: str, page: CasePage) -> str:
    """A name, or Hemgång where nobody did it by hand."""
    names: Mapping[str, str] = {str(key): name for key, name in page.people.items()}
    return "Hemgång" if person == SYSTEM else names.get(person, person)
