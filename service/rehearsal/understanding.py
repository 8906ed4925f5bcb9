"""Which of the known sentences a scenario says; and if none, which one it probably meant."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from service.rehearsal import calls, grounds, offered, payments, standings, tasks, telling_time
from service.rehearsal.answers import table_of
from service.rehearsal.failure import Failed
from service.rehearsal.outcome import Finding
from service.rehearsal.pattern import Pattern
from service.rehearsal.reading import Scenario, Sentence
from service.rehearsal.stage import Stage

PATTERNS: tuple[Pattern, ...] = (
    *telling_time.PATTERNS,
    *tasks.PATTERNS,
    *calls.PATTERNS,
    *offered.PATTERNS,
    *standings.PATTERNS,
    *payments.PATTERNS,
    *grounds.PATTERNS,
)


@dataclass(frozen=True)
class Understood:
    """A sentence whose meaning is known."""

    sentence: Sentence
    play: Callable[..., None]
    words: Mapping[str, str]

    def on(self, stage: Stage) -> None:
        """Does it, or sees whether it is so. Raises Failed, and what the engine raises."""
        words: dict[str, object] = dict(self.words)
        if self.sentence.rows is not None:
            words["table"] = table_of(self.sentence.rows)
        self.play(stage, **words)


def understand(sentence: Sentence, patterns: tuple[Pattern, ...] = PATTERNS) -> Understood:
    """Raises Failed for a sentence that fits none of the patterns, or several."""
    found = [(pattern, words) for pattern in patterns if (words := pattern.match(sentence.text)) is not None]
    if not found:
        raise Failed(f"Meningen känns inte igen. Närmast är: {closest(sentence.text, patterns)}")
    if len(found) > 1:
        fits = " · ".join(pattern.template for pattern, _ in found)
        raise Failed(f"Meningen kan betyda flera saker: {fits}")
    pattern, words = found[0]
    _table_must_fit(sentence, pattern)
    return Understood(sentence, pattern.play, words)


def closest(text: str, patterns: tuple[Pattern, ...] = PATTERNS) -> str:
    """The template that is most alike, whatever stands in quotes."""
    alike = {_bare(pattern.template): pattern.template for pattern in patterns}
    found = get_close_matches(_bare(text), alike, n=1, cutoff=0.0)
    return alike[found[0]] if found else ""


def finding(scenario: Scenario, sentence: Sentence, error: Failed) -> Finding:
    return Finding(scenario.file, sentence.line, str(error), str(sentence), closest(sentence.text))


def _table_must_fit(sentence: Sentence, pattern: Pattern) -> None:
    if sentence.block:
        raise Failed("Textblock används inte. Skriv uppgifterna i en tabell.")
    if pattern.takes_table and sentence.rows is None:
        raise Failed('Meningen slutar med "med" men har ingen tabell under sig.')
    if sentence.rows is not None and not pattern.takes_table:
        raise Failed('Meningen har en tabell under sig men slutar inte med "med".')


def _bare(text: str) -> str:
    return re.sub(r'"[^"]*"', '"…"', text)
