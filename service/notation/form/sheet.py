"""Components that are filled in together: those of a whole form, or those of one row in it."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
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
from service.notation.form.component import MOST_ROWS, Component, Field, Option
from service.notation.form.rows import Raw, name_of, rows_in
from service.notation.form.rules import broken_rules

KnownFiles = Mapping[str, Mapping[str, Value]]  #: field key -> posted text -> what stands for the file
NO_FILES: KnownFiles = {}


@dataclass(frozen=True, eq=False)  # compared by identity, and its schema is built once
class Sheet:
    """What is asked, and what it makes of the answers."""

    components: tuple[Component, ...]  #: in reading order, groups flattened

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        return tuple(component for component in self.components if isinstance(component, Field))

    @cached_property
    def row_of(self) -> Mapping[str, "Sheet"]:
        """By key of a list: what one row of it asks."""
        return {field.key: Sheet(field.rows.columns) for field in self.fields if field.rows}

    def field(self, key: str) -> Field:
        """Raises KeyError."""
        return {field.key: field for field in self.fields}[key]

    def shown(self, facts: Facts, answers: Answers) -> tuple[Component, ...]:
        """The visible components. A condition sees the facts and the answers of visible fields above it."""
        return tuple(component for component, _ in self._shown(facts, answers))

    def visible(self, raw: Raw, *, facts: Facts) -> tuple[Component, ...]:
        """The same while the form is being filled in: what cannot be read yet counts as not answered."""
        return self.shown(facts, self._load(raw)[0])

    def known(self, raw: Raw, *, facts: Facts) -> Facts:
        """Facts together with what can be read of the answers of visible fields: what rows may ask about."""
        known = [after for _, after in self._shown(facts, self._load(raw)[0])]
        return known[-1] if known else facts

    def validate(
        self,
        raw: Raw,
        *,
        facts: Facts,
        now: datetime,
        options: Mapping[str, Sequence[Option]],
        files: KnownFiles = NO_FILES,
    ) -> Answers:
        """Values by field key, from data as an HTML form posts it. Raises BadAnswers with all messages.

        Only visible fields are written, an empty one as None; what the form does not declare is dropped.
        Moments are UTC, dates `date`, numbers int or Decimal, checkboxes bool, checklists and taglists lists.
        Rows are a list of contexts; empty rows are dropped, and a message about a cell has its posted name.
        `options` are the unit pickers' by field key; `files` those that are there, by field key and posted
        text. `now` is aware.
        """
        answers, errors = self._load(raw)
        visible = [field for field in self.shown(facts, answers) if isinstance(field, Field)]
        asked = [field for field in visible if not field.readonly]
        written = {field.key: answers.get(field.key) for field in asked}
        errors = {field: message for field, message in errors.items() if field in written}
        for field in asked:
            if field.key in errors:
                continue
            known = {**facts, **written}
            if field.rows:
                written[field.key], wrong = self._rows(field, raw, facts=known, now=now)
            elif field.files:
                written[field.key], wrong = _attached(field, written[field.key], files)
            else:
                message = next(broken_rules(field, written[field.key], known, now, options), "")
                wrong = {field.key: message} if message else {}
            errors |= wrong
        if errors:
            raise BadAnswers(errors)
        return written

    def _rows(
        self, field: Field, raw: Raw, *, facts: Facts, now: datetime
    ) -> tuple[list[Value], dict[str, str]]:
        """The rows that say something, and what is wrong with them, by posted name."""
        rows: list[Value] = []
        errors: dict[str, str] = {}
        filled = self._filled(field, raw)
        if message := _wrong_number(field, len(filled)):
            errors[field.key] = message
        for number, row in filled[:MOST_ROWS]:
            try:
                rows.append(dict(self.row_of[field.key].validate(row, facts=facts, now=now, options={})))
            except BadAnswers as wrong:
                errors |= {name_of(field.key, number, name): said for name, said in wrong.errors.items()}
        return rows, errors

    def _filled(self, field: Field, raw: Raw) -> list[tuple[int, dict[str, Sequence[str]]]]:
        columns = self.row_of[field.key].fields
        return [
            (number, row)
            for number, row in rows_in(field.key, raw)
            if any(_posted(column, [*row.get(column.key, ())]) for column in columns if not column.readonly)
        ]

    def _shown(self, facts: Facts, answers: Answers) -> Iterator[tuple[Component, Facts]]:
        """Each visible component, with what is known after it."""
        known: dict[str, Value] = dict(facts)
        for component in self.components:
            if component.hide and component.hide.evaluate(nested(known)) is True:
                continue
            if isinstance(component, Field) and component.key in answers and not component.readonly:
                known[component.key] = self._asked(component, answers[component.key], known)
            yield component, known

    def _asked(self, field: Field, answer: Value, known: Facts) -> Value:
        """An answer; of rows, only what their visible fields say."""
        if not field.rows or not isinstance(answer, list):
            return answer
        row = self.row_of[field.key]
        return [row._of_visible(known, each) for each in answer if isinstance(each, dict)]

    def _of_visible(self, facts: Facts, answers: Answers) -> dict[str, Value]:
        keys = [part.key for part in self.shown(facts, answers) if isinstance(part, Field)]
        return {key: answers[key] for key in keys if key in answers}

    def _load(self, raw: Raw) -> tuple[dict[str, Value], dict[str, str]]:
        """What could be read, and a message for what could not, whether visible or not."""
        posted, errors = {}, {}
        for field in self._plain:
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
        answers = {names[name]: value for name, value in loaded.items() if names[name] not in errors}
        return answers | self._load_rows(raw), errors

    def _load_rows(self, raw: Raw) -> dict[str, Value]:
        """What can be read of the rows; what is wrong with them is for `_rows` to say."""
        return {
            field.key: [self.row_of[field.key]._load(row)[0] for _, row in self._filled(field, raw)]
            for field in self.fields
            if field.rows
        }

    @cached_property
    def _plain(self) -> list[Field]:
        """Those with one answer each."""
        return [field for field in self.fields if not field.rows]

    @cached_property
    def _names(self) -> dict[str, str]:
        """Field key to attribute of the schema: a key such as `load` would otherwise replace a method."""
        return {field.key: f"answer_{number}" for number, field in enumerate(self._plain)}

    @cached_property
    def _schema(self) -> Schema:
        fields = {self._names[field.key]: answer_field(field, field.key) for field in self._plain}
        return Schema.from_dict(dict(fields), name="Answers")(unknown=EXCLUDE)


def _attached(field: Field, posted: Value, files: KnownFiles) -> tuple[Value, dict[str, str]]:
    known = files.get(field.key, {})
    texts = [str(text) for text in posted] if isinstance(posted, list) else []
    if any(text not in known for text in texts):
        return posted, {field.key: messages.FILE_GONE}
    return [known[text] for text in texts], {}


def _wrong_number(field: Field, filled: int) -> str:
    rows = field.rows
    if rows and filled < rows.least:
        return messages.too_few_rows(rows.least)
    return messages.too_many_rows(rows.most) if rows and filled > rows.most else ""


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
