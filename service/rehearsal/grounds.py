"""Sentences about what the parties may be told, and on which legal ground.

A scenario has no units, so two parties are taken for two authorities.
"""

from service.domain.disclosure import COURSE, Ground
from service.domain.facts import nested
from service.domain.swedish import stockholm_time
from service.notation.grounds import Telling
from service.rehearsal.failure import Failed, must_exist
from service.rehearsal.pattern import Pattern
from service.rehearsal.stage import Stage


def is_told(stage: Stage, uppgift: str, avsandare: str, mottagare: str, grund: str = "") -> None:
    found = _ground(stage, uppgift, avsandare, mottagare)
    if not found.allowed:
        raise Failed(f'Väntade att "{uppgift}" skulle lämnas till {mottagare}. {found.words}')
    _same_reason(found, grund)


def is_not_told(stage: Stage, uppgift: str, avsandare: str, mottagare: str, grund: str = "") -> None:
    found = _ground(stage, uppgift, avsandare, mottagare)
    if found.allowed:
        raise Failed(f'Väntade att "{uppgift}" inte skulle lämnas till {mottagare}. {found.words}')
    _same_reason(found, grund)


def _ground(stage: Stage, name: str, sender: str, receiver: str) -> Ground:
    must_exist(sender, stage.parties, "Parten")
    must_exist(receiver, stage.parties, "Parten")
    klass = _class_of(stage, name)
    if klass == COURSE:
        return Ground(True, "Uppgiften hör till ärendets gång.")
    telling = Telling(klass, stage.parties[sender], stage.parties[receiver], same_organisation=False)
    return stage.agreement.grounds.of(telling, stockholm_time(stage.now).date(), nested(stage.facts))


def _class_of(stage: Stage, key: str) -> str:
    """Of the field with that key."""
    forms = [form for form in stage.agreement.forms.values() if key in {field.key for field in form.fields}]
    must_exist(key, [field.key for form in stage.agreement.forms.values() for field in form.fields], "Fältet")
    return forms[0].classes.get(key, COURSE)


def _same_reason(found: Ground, expected: str) -> None:
    if expected and found.words != expected:
        raise Failed(f'Väntade grunden "{expected}". Grunden är: {found.words}')


PATTERNS = (
    Pattern('lämnas "{uppgift}" från {avsandare} till {mottagare}', is_told),
    Pattern('lämnas "{uppgift}" från {avsandare} till {mottagare} för att "{grund}"', is_told),
    Pattern('lämnas inte "{uppgift}" från {avsandare} till {mottagare}', is_not_told),
    Pattern('lämnas inte "{uppgift}" från {avsandare} till {mottagare} för att "{grund}"', is_not_told),
)
