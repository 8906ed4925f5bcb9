"""What a message told when it was sent, in the forms' words: it stays so, whatever is corrected later."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.actions.read_case import CasePage
from service.domain.case import Carried
from service.notation.form.words import words
from service.store import Message


@dataclass(frozen=True)
class ToldLine:
    label: str
    text: str
    before: str = ""  #: of a correction: what stood there until then


@dataclass(frozen=True)
class Told:
    title: str
    lines: Sequence[ToldLine]


def content(message: Message, page: CasePage) -> list[Told]:
    """Form by form. A form that the agreement no longer has cannot be: a case stays on its version."""
    told = [_told(carried, page) for carried in message.content if carried.form in page.agreement.forms]
    return [form for form in told if form.lines]


def _told(carried: Carried, page: CasePage) -> Told:
    form = page.agreement.form(carried.form)
    lines = [
        ToldLine(
            field.label,
            words(field, carried.facts.get(field.key), page.units) or "Inget svar",
            words(field, carried.before.get(field.key), page.units),
        )
        for field in form.fields
        if field.key in carried.facts
    ]
    return Told(form.title or form.id, lines)
