"""A form: what it shows, and what it makes of the answers."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from marshmallow import EXCLUDE, Schema, ValidationError

from service.domain.case import Answers
from service.domain.errors import BadAnswers
from service.domain.facts import Facts, Value, nested
from service.notation import messages
from service.notation.form.answer_fields import answer_field
from service.notation.form.component import Component, Field, Option
from service.notation.form.rules import broken_rules


@dataclass(frozen=True, eq=False)  # compared by identity, and its schema is built once
class Form:
    """A form of an agreement."""

    id: str
    title: str
    file: str  #: path inside the agreement
    components: tuple[Component, ...]  #: in reading order, groups flattened
    digest: str  #: SHA-256 of the file, hexadecimal: which version somebody answered

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        return tuple(component for component in self.components if isinstance(component, Field))

    def field(self, key: str) -> Field:
        """Raises KeyError."""
        return {field.key: field for field in self.fields}[key]

    def shown(self, facts: Facts, answers: Answers) -> tuple[Component, ...]:
        """The visible components. A condition sees the facts and the answers of visible fields above it."""
        known: dict[str, Value] = dict(facts)
        visible: list[Component] = []
        for component in self.components:
            if component.hide and component.hide.evaluate(nested(known)) is True:
                continue
            visible.append(component)
            if isinstance(component, Field) and component.key in answers and not component.readonly:
                known[component.key] = answers[component.key]
        return tuple(visible)

    def visible(self, raw: Mapping[str, Sequence[str]], *, facts: Facts) -> tuple[Component, ...]:
        """The same while the form is being filled in: what cannot be read yet counts as not answered."""
        answers, _ = self._load(raw)
        return self.shown(facts, answers)

    def validate(
        self,
        raw: Mapping[str, Sequence[str]],
        *,
        facts: Facts,
        now: datetime,
        options: Mapping[str, Sequence[Option]],
    ) -> Answers:
        """Values by field key, from data as an HTML form posts it. Raises BadAnswers with all messages.

        Only visible fields are written, an empty one as None; what the form does not declare is dropped.
        Moments are UTC, dates `date`, numbers int or Decimal, checkboxes bool, checklists and taglists lists.
        `options` are the unit pickers' by field key. `now` is aware.
        """
        answers, errors = self._load(raw)
        visible = [field for field in self.shown(facts, answers) if isinstance(field, Field)]
        written = {field.key: answers.get(field.key) for field in visible if not field.readonly}
        errors = {field: message for field, message in errors.items() if field in written}
        for field in visible:
            if field.key in written and field.key not in errors:
                others = {**facts, **written}
                for message in broken_rules(field, written[field.key], others, now, options):
                    errors.setdefault(field.key, message)
        if errors:
            raise BadAnswers(errors)
        return written

    def _load(self, raw: Mapping[str, Sequence[str]]) -> tuple[dict[str, Value], dict[str, str]]:
        """What could be read, and a message for what could not, whether visible or not."""
        posted, errors = {}, {}
        for field in self.fields:
            values = raw.get(field.key, ())
            values = [values] if isinstance(values, str) else list(values)
            if len(values) > 1 and not field.several:
                errors[field.key] = messages.ONE_VALUE
            else:
                posted[field.key] = _posted(field, values)
        loaded: Any
        try:
            loaded = self._schema.load(posted)
        except ValidationError as error:
            loaded = error.valid_data
            errors = {**{key: _first(found) for key, found in error.messages_dict.items()}, **errors}
        names = {name: key for key, name in self._names.items()}
        return {names[name]: value for name, value in loaded.items() if names[name] not in errors}, errors

    @cached_property
    def _names(self) -> dict[str, str]:
        """Field key to attribute of the schema: a key such as `load` would otherwise replace a method."""
        return {field.key: f"answer_{number}" for number, field in enumerate(self.fields)}

    @cached_property
    def _schema(self) -> Schema:
        fields = {self._names[field.key]: answer_field(field, field.key) for field in self.fields}
        return Schema.from_dict(dict(fields), name="Answers")(unknown=EXCLUDE)


def _posted(field: Field, values: list[str]) -> str | list[str] | None:
    if field.several:
        return list(dict.fromkeys(value for value in values if value))
    if field.kind == "checkbox":
        return values[0] if values else ""
    return values[0] if values and _says_something(values[0]) else None


def _says_something(text: str) -> bool:
    """Not spaces alone, nor letters without width: those would pass for an answer that nobody can read."""
    return any(unicodedata.category(letter) not in ("Zs", "Zl", "Zp", "Cf") for letter in text.strip())


def _first(found: Any) -> str:
    """The first message, however deep: a list's errors come by position."""
    while not isinstance(found, str):
        found = next(iter(found.values() if isinstance(found, dict) else found), messages.CHECK)
    return found
