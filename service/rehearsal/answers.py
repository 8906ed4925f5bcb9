"""A scenario's table as answers: through the form, exactly as a person's, where there is one."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from service.domain.case import Answers
from service.domain.errors import BadAnswers
from service.domain.facts import Facts, Value
from service.notation.form import Field, Form
from service.notation.form.rows import name_of, rows_in
from service.rehearsal.failure import Failed, must_exist
from service.rehearsal.reading import Rows
from service.rehearsal.words import listed, value

Table = Mapping[str, str]  #: field key or fact -> text

_IN_ROW = re.compile(r"(.+)\.([0-9]{1,4})\.([^.]+)")


def table_of(rows: Rows) -> Table:
    """Raises Failed for a table that does not have the columns it should."""
    heading, *body = rows
    if len(heading) != 2 or heading[1].lower() != "värde":
        raise Failed("Tabellen ska ha två kolumner med rubrikerna | fält | värde |.")
    keys = [row[0] for row in body]
    if twice := next((key for key in keys if keys.count(key) > 1), None):
        raise Failed(f'"{twice}" står två gånger i tabellen. Skriv flera värden med komma emellan.')
    return {row[0]: row[1] for row in body}


def plain(table: Table) -> Answers:
    """Values where no form is asked; `kontakter.0.namn` is the name in the first row of a list."""
    lists = {found[1] for key in table if (found := _IN_ROW.fullmatch(key))}
    rows = {key: rows_in(key, {name: (text,) for name, text in table.items()}) for key in lists}
    known = {key: value(text) for key, text in table.items() if not _IN_ROW.fullmatch(key)}
    return known | {
        key: [{column: value(texts[0]) for column, texts in row.items()} for _, row in found]
        for key, found in rows.items()
    }


def answered(form: Form, table: Table, facts: Facts, now: datetime) -> Answers:
    """Raises Failed that names every field in need of correction. Any text will do for a unit's id."""
    asked = {key: field for key in table if (field := asked_by(form, key))}
    for key in table:
        if key not in asked:
            must_exist(key, _keys(form), f"I formuläret ”{form.title}”: fältet")
    raw = {key: _posted(field, table[key]) for key, field in asked.items()}
    options = {key: [(text, text) for text in texts] for key, texts in raw.items()}
    try:
        answers = form.validate(raw, facts=facts, now=now, options=options, files=_files(form, raw))
    except BadAnswers as error:
        raise Failed(_corrections(form, error.errors)) from error
    if hidden := next(_not_asked(form, {key: texts for key, texts in raw.items() if texts}, answers), ""):
        raise Failed(f'Fältet "{hidden}" visas inte med de här svaren, så ingen kan fylla i det.')
    return answers


def asked_by(form: Form, name: str) -> Field | None:
    """The field that a name in a table means: its key, or in a list `insatser.0.mal`."""
    for field in form.fields:
        if field.key == name and not field.rows:
            return field
        for _, row in rows_in(field.key, {name: ()}) if field.rows else ():
            return next((each for each in form.row_of[field.key].fields if each.key in row), None)
    return None


def _keys(form: Form) -> list[str]:
    """What may stand in a table, with each list's first row for all of them."""
    plain_keys = [field.key for field in form.fields if not field.rows]
    lists = [name_of(key, 0, column.key) for key, sheet in form.row_of.items() for column in sheet.fields]
    return plain_keys + lists


def _not_asked(form: Form, raw: Mapping[str, list[str]], answers: Answers) -> Iterator[str]:
    """What was filled in and became no answer, since the form hides it."""
    for field in form.fields:
        rows = answers.get(field.key)
        if not field.rows:
            yield from [field.key] if field.key in raw and field.key not in answers else []
            continue
        for place, (number, row) in enumerate(rows_in(field.key, raw)):
            written = rows[place] if isinstance(rows, list) else {}
            hidden = [column for column in row if not isinstance(written, dict) or column not in written]
            yield from (name_of(field.key, number, column) for column in hidden)


def _files(form: Form, raw: Mapping[str, list[str]]) -> dict[str, dict[str, Value]]:
    """A name stands for a file: a scenario has none."""
    return {
        field.key: {name: {"id": place, "namn": name} for place, name in enumerate(raw.get(field.key, ()), 1)}
        for field in form.fields
        if field.files
    }


def _posted(field: Field, text: str) -> list[str]:
    if field.several:
        return listed(text)
    return [text] if text else []


def _corrections(form: Form, errors: Mapping[str, str]) -> str:
    told = "; ".join(f'"{key}": {message}' for key, message in errors.items())
    return f"Formuläret ”{form.title}” tar inte emot svaren. {told}"
