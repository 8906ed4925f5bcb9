"""A timer says when in a way that can be counted: a duration, a moment with a zone, or FEEL."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from service.checks.finding import Finding, error
from service.checks.readings import looks_like_literal, timer_texts
from service.engine.iso import is_literal, moment_of
from service.notation.agreement import Agreement

RULE = "timerns-tid"
_LEAST = timedelta(minutes=1)
_SUGGESTION = 'Skriv PT24H (timmar), P3D (dagar), eller hellre =frist("…").'
_DAYS_AS_TIME = re.compile(r"PT(\d+)([DW])")
_HOURS_AS_DAYS = re.compile(r"P(\d+[HS])")
_MONTHS = re.compile(r"P(\d+Y)?(\d+M)?(\d+D)?(T.*)?")
_ANY_MOMENT = datetime(2026, 4, 13, tzinfo=UTC)


def check(agreement: Agreement) -> Iterator[Finding]:
    for diagram, element, text in timer_texts(agreement):
        if element.event and element.event.timer == "cycle":
            advice = "är en timer som upprepas, vilket inte stöds. Rita en ny timer efter påminnelsen."
        elif not text:
            advice = f"är en timer utan tid. {_SUGGESTION}"
        else:
            advice = _advice(text) if looks_like_literal(text) else ""
        if advice:
            yield error(RULE, diagram, element, advice)


def _advice(text: str) -> str:
    if days := _DAYS_AS_TIME.fullmatch(text):
        return f"har tiden {text}, men T står före timmar och minuter. Skriv P{days[1]}{days[2]}."
    if hours := _HOURS_AS_DAYS.fullmatch(text):
        return f"har tiden {text}, men före timmar och sekunder står T. Skriv PT{hours[1]}."
    return _too_short(text) if is_literal(text) else _unreadable(text)


def _unreadable(text: str) -> str:
    if _MONTHS.fullmatch(text):
        return f"har tiden {text}, men månader och år är olika långa. Skriv dagar: P30D."
    return f"har tiden {text}, som inte går att läsa. {_SUGGESTION}"


def _too_short(text: str) -> str:
    """A literal that stands for no time, or for less than a minute."""
    try:
        due = moment_of(text, _ANY_MOMENT)
    except ValueError as bad:
        ours = "skriv" in str(bad)  # what Python itself says of a thirteenth month is English
        return f"har en tid som inte går att räkna. {bad if ours else _SUGGESTION}"
    if text.startswith("P") and due - _ANY_MOMENT < _LEAST:
        return f"har tiden {text}. En timer ska vara minst en minut (PT1M)."
    return ""
