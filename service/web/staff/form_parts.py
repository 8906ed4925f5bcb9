"""A form as the page shows it: sections of parts, each with what was typed and what is wrong with it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from service.domain.facts import Facts
from service.notation.form import Component, Field, Form, Option

Typed = Mapping[str, Sequence[str]]

#: Kinds of form-js as the macros of field.html call them; the others have the same name.
KINDS = {
    "textfield": "text",
    "textarea": "longtext",
    "checkbox": "yes",
    "checklist": "choices",
    "taglist": "choices",
    "radio": "choice",
}
#: What a browser's own date fields can show. Anything else that was typed is shown as text: nothing is lost.
_SHOWN_BY_BROWSER = {
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "time": re.compile(r"\d\d:\d\d"),
    "datetime": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d"),
}


@dataclass(frozen=True)
class FieldView:
    """A field in the words of field.html."""

    key: str
    kind: str
    label: str
    description: str
    required: bool
    readonly: bool
    options: Sequence[Option]
    value: Sequence[str]
    error: str
    unit: str
    width: str


@dataclass(frozen=True)
class Part:
    """A field or a passage. Even one that does not apply is on the page: some browsers run no scripts."""

    id: str
    field: FieldView | None
    text: str
    conditional: bool
    hidden: bool


@dataclass(frozen=True)
class Section:
    id: str
    label: str
    parts: Sequence[Part]

    @property
    def conditional(self) -> bool:
        return all(part.conditional for part in self.parts)

    @property
    def hidden(self) -> bool:
        return all(part.hidden for part in self.parts)


def sections(
    form: Form | None,
    typed: Typed,
    *,
    facts: Facts,
    options: Mapping[str, Sequence[Option]],
    errors: Mapping[str, str],
) -> list[Section]:
    """The form from top to bottom; empty for a step without a form."""
    if form is None:
        return []
    visible = {id(component) for component in form.visible(typed, facts=facts)}
    parts = [
        (component.section, _part(number, component, typed, options, errors, id(component) not in visible))
        for number, component in enumerate(form.components)
        if isinstance(component, Field) or component.text
    ]
    grouped = groupby(parts, key=lambda part: part[0])
    return [
        Section(f"avsnitt-{number}", label, [part for _, part in found])
        for number, (label, found) in enumerate(grouped)
    ]


def hidden_ids(form: Form | None, typed: Typed, facts: Facts) -> list[str]:
    """The ids of the sections and parts that do not apply to what is typed so far."""
    found = sections(form, typed, facts=facts, options={}, errors={})
    hidden = [section.id for section in found if section.hidden]
    return hidden + [part.id for section in found for part in section.parts if part.hidden]


def labelled(
    form: Form | None, typed: Typed, options: Mapping[str, Sequence[Option]]
) -> list[tuple[str, str]]:
    """What somebody wrote, as (label, text), to read and copy. `options`: of unit pickers, by key."""
    if form is None:
        return []
    return [
        (field.label, _in_words(field, typed[field.key], options.get(field.key, field.options)))
        for field in form.fields
        if any(typed.get(field.key, ()))
    ]


def _part(
    number: int,
    component: Component,
    typed: Typed,
    options: Mapping[str, Sequence[Option]],
    errors: Mapping[str, str],
    hidden: bool,
) -> Part:
    conditional = component.hide is not None
    if not isinstance(component, Field):
        return Part(f"del-{number}", None, component.text, conditional, hidden)
    view = _view(component, typed.get(component.key, ()), options, errors.get(component.key, ""))
    return Part(f"del-{number}", view, "", conditional, hidden)


def _view(
    field: Field, value: Sequence[str], options: Mapping[str, Sequence[Option]], error: str
) -> FieldView:
    return FieldView(
        key=field.key,
        kind=_kind(field, value),
        label=field.label,
        description=field.description,
        required=field.required,
        readonly=field.readonly,
        options=options.get(field.key, field.options),
        value=value,
        error=error,
        unit=field.suffix,
        width="short" if "format" in field.properties else "",
    )


def _kind(field: Field, value: Sequence[str]) -> str:
    shown = _SHOWN_BY_BROWSER.get(field.kind)
    if shown and any(text and not shown.fullmatch(text) for text in value):
        return "text"
    if field.kind == "select" and field.unit_role:
        return "unit"
    return KINDS.get(field.kind, field.kind)


def _in_words(field: Field, values: Sequence[str], options: Sequence[Option]) -> str:
    if field.kind == "checkbox":
        return "Ja"
    labels = dict(options)
    return "\n".join(labels.get(value, value) for value in values)
