"""Every answer in words or a choice says who may be told it, in a class that the table of grounds knows."""

import re
from collections.abc import Iterator

from service.checks.finding import ERROR, WARNING, Finding
from service.domain.disclosure import COURSE
from service.notation.agreement import Agreement
from service.notation.form import Field, Form
from service.notation.grounds import TABLE, TOLD

RULE = "falten-har-klass"
COLUMN = f"{TOLD}.klass"
IDENTITY = "personnummer"  # is kept with the patient, never as a fact
_TEXT = re.compile(r'"([^"]*)"')
_NEED_NONE = ("date", "time", "datetime", "checkbox")  # when something is, and whether it is done


def check(agreement: Agreement) -> Iterator[Finding]:
    known = _known(agreement)
    for form in agreement.forms.values():
        for field in form.fields:
            klass = form.classes.get(field.key)
            if klass and klass not in known:
                yield _unknown(form, field, klass)
            elif not klass and known != {COURSE} and _needs_one(field):
                yield _missing(form, field)


def _known(agreement: Agreement) -> set[str]:
    """The classes that the table names, and the one that needs no ground."""
    table = agreement.grounds.table
    if table is None:
        return {COURSE}
    places = [place for place, column in enumerate(table.inputs) if column.expression == COLUMN]
    cells = [rule.inputs[place] for rule in table.rules for place in places]
    return {COURSE, *(text for cell in cells for text in _TEXT.findall(cell))}


def _needs_one(field: Field) -> bool:
    asks_for_whom = field.unit_role is not None or field.key == IDENTITY
    return field.kind not in _NEED_NONE and not asks_for_whom


def _missing(form: Form, field: Field) -> Finding:
    message = f"«{field.label}» har ingen klass, så svaret visas för alla parter. Sätt egenskapen klass "
    message += f"till vard, social, person eller sip, eller till {COURSE}."
    return Finding(RULE, form.file, field.id, WARNING, message)


def _unknown(form: Form, field: Field, klass: str) -> Finding:
    message = f"«{field.label}» har klassen {klass}, som {TABLE}.dmn inte nämner. Rätta klassen, eller lägg "
    message += "till en rad i tabellen."
    return Finding(RULE, form.file, field.id, ERROR, message)
