"""Sentences about what a party may start at any time, without starting it."""

from collections.abc import Iterator

from service.notation.bpmn import Element
from service.rehearsal.calls import may_start, told_offers
from service.rehearsal.failure import Failed, must_exist, spoken
from service.rehearsal.pattern import Pattern
from service.rehearsal.stage import Stage


def is_offered(stage: Stage, handling: str, part: str) -> None:
    if not _offered(stage, handling, part):
        raise Failed(f'Väntade att {part} skulle kunna starta "{handling}". {told_offers(stage)}')


def is_not_offered(stage: Stage, handling: str, part: str) -> None:
    if _offered(stage, handling, part):
        raise Failed(f'Väntade att {part} inte skulle kunna starta "{handling}". {told_offers(stage)}')


def _offered(stage: Stage, name: str, part: str) -> bool:
    must_exist(part, stage.parties, "Parten")
    must_exist(name, set(_names(stage)), "Knappen")
    return any(may_start(stage, offer, name, part) for offer in stage.progress.offers)


def _names(stage: Stage) -> Iterator[str]:
    """All that could ever be started, by every name it goes by: misspelled is not the same as hidden."""
    for process, diagram in stage.agreement.diagrams.items():
        for start in diagram.start_events():
            if _by_message(start):
                yield from (spoken(start.name or diagram.name), start.id, process)


def _by_message(start: Element) -> bool:
    return start.event is not None and start.event.kind == "message"


PATTERNS = (
    Pattern('kan "{handling}" startas av {part}', is_offered),
    Pattern('kan "{handling}" inte startas av {part}', is_not_offered),
)
