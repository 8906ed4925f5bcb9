"""Sentences that set the clock and start the case."""

from service.rehearsal.answers import Table
from service.rehearsal.pattern import Pattern
from service.rehearsal.stage import Stage
from service.rehearsal.words import later, moment


def clock_is(stage: Stage, tidpunkt: str) -> None:
    stage.go_to(moment(tidpunkt))


def starts_at(stage: Stage, tidpunkt: str, table: Table | None = None) -> None:
    stage.go_to(moment(tidpunkt))
    stage.start(table or {})


def starts(stage: Stage, table: Table | None = None) -> None:
    stage.start(table or {})


def time_passes(stage: Stage, langd: str) -> None:
    stage.go_to(later(stage.now, langd))


PATTERNS = (
    Pattern('klockan är "{tidpunkt}"', clock_is),
    Pattern('ärendet startar "{tidpunkt}" med', starts_at),
    Pattern('ärendet startar "{tidpunkt}"', starts_at),
    Pattern("ärendet startar med", starts),
    Pattern("ärendet startar", starts),
    Pattern('tiden går till "{tidpunkt}"', clock_is),
    Pattern('det går "{langd}"', time_passes),
)
