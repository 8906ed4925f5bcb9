"""A scenario's table as answers: through the form, exactly as a person's, where there is one."""

from collections.abc import Mapping
from datetime import datetime

from service.domain.case import Answers
from service.domain.errors import BadAnswers
from service.domain.facts import Facts
from service.notation.form import Field, Form
from service.rehearsal.failure import Failed, must_exist
from service.rehearsal.reading import Rows
from service.rehearsal.words import listed, value

Table = Mapping[str, str]  #: field key or fact -> text


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
    """Values where no form is asked."""
    return {key: value(text) for key, text in table.items()}


def answered(form: Form, table: Table, facts: Facts, now: datetime) -> Answers:
    """Raises Failed that names every field in need of correction. Any text will do for a unit's id."""
    keys = [field.key for field in form.fields]
    for key in table:
        must_exist(key, keys, f"I formuläret ”{form.title}”: fältet")
    raw = {field.key: _posted(field, table[field.key]) for field in form.fields if field.key in table}
    options = {key: [(text, text) for text in texts] for key, texts in raw.items()}
    try:
        answers = form.validate(raw, facts=facts, now=now, options=options)
    except BadAnswers as error:
        raise Failed(_corrections(form, error.errors)) from error
    if hidden := [key for key, texts in raw.items() if texts and key not in answers]:
        raise Failed(f'Fältet "{hidden[0]}" visas inte med de här svaren, så ingen kan fylla i det.')
    return answers


def _posted(field: Field, text: str) -> list[str]:
    if field.several:
        return listed(text)
    return [text] if text else []


def _corrections(form: Form, errors: Mapping[str, str]) -> str:
    told = "; ".join(f'"{key}": {message}' for key, message in errors.items())
    return f"Formuläret ”{form.title}” tar inte emot svaren. {told}"
