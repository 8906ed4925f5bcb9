"""Fills an agreement's document with what a case knows. What nobody has filled in says so, never blank."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from service.documents.document import Block, Run
from service.documents.prose import Written, blocks
from service.domain.facts import Facts, Value, nested
from service.domain.people import UnitId
from service.notation.agreement import Agreement
from service.notation.document import If, Line, Part, Placeholder, Rows, Template
from service.notation.form import Field
from service.notation.form.words import words

UNKNOWN = "inte ifyllt än"
_NO_FIELD = Field("", "textfield", "")


@dataclass(frozen=True)
class Known:
    """What there is to fill in with."""

    facts: Facts  #: of the case, with what is said of the patient and the parties beside them
    fields: Mapping[str, Field] = field(default_factory=dict)  #: by key, for the words of an answer
    units: Mapping[UnitId, str] = field(default_factory=dict)

    def said(self, place: Placeholder, scope: Mapping[str, Any]) -> Run:
        value = place.expression.evaluate(scope)
        text = _text(value, self.fields.get(place.name, _NO_FIELD), self.units)
        return Run(text) if text else Run(UNKNOWN, "emphasis")


def fill(template: Template, known: Known) -> tuple[Block, ...]:
    return blocks(_lines(template.parts, known, nested(known.facts)))


def fields_of(agreement: Agreement) -> dict[str, Field]:
    """Every form's fields by key; of two that share a key, the one that has words for its answers."""
    found: dict[str, Field] = {}
    for form in agreement.forms.values():
        for each in form.fields:
            if each.key not in found or (each.options and not found[each.key].options):
                found[each.key] = each
    return found


def _lines(parts: tuple[Part, ...], known: Known, scope: Mapping[str, Any]) -> Iterator[Written]:
    for part in parts:
        match part:
            case Line():
                yield [piece if isinstance(piece, str) else known.said(piece, scope) for piece in part.pieces]
            case Rows():
                yield from _rows(part, known, scope)
            case If():
                held = part.condition.evaluate(scope) is True
                yield from _lines(part.inner if held else part.otherwise, known, scope)


def _rows(part: Rows, known: Known, scope: Mapping[str, Any]) -> Iterator[Written]:
    """A list of rows. A single text, from a form without rows, is one row with the list's own name."""
    value = _value(part.name, scope)
    rows = value if isinstance(value, list) else [value] if value not in (None, "") else []
    if not rows:
        yield [Run(f"{UNKNOWN.capitalize()}.", "emphasis")]
    for row in rows:
        yield from _lines(
            part.inner, known, {**scope, **(row if isinstance(row, dict) else {part.name: row})}
        )


def _value(name: str, scope: Mapping[str, Any]) -> Any:
    found: Any = scope
    for step in name.split("."):
        found = found.get(step) if isinstance(found, Mapping) else None
    return found


def _text(value: Value, answered: Field, units: Mapping[UnitId, str]) -> str:
    """Rows stand on a line each."""
    if isinstance(value, dict):
        return ", ".join(filter(None, (_text(each, _NO_FIELD, units) for each in value.values())))
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        return "\n".join(filter(None, (_text(each, _NO_FIELD, units) for each in value)))
    return words(answered, value, units).strip()
