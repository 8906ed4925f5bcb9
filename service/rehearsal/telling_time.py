"""Sentences that set the clock and start the case."""

from service.rehearsal.answers import Table
from service.rehearsal.failure import Failed, must_exist, spoken
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


def kind_starts(
    stage: Stage, slag: str, tidpunkt: str = "", part: str = "", table: Table | None = None
) -> None:
    """Another kind of case than the main one; by the party that opens it, where several may."""
    kinds = {
        name: kind
        for kind in stage.agreement.kinds
        for name in (spoken(stage.agreement.diagrams[kind].name), str(kind))
    }
    must_exist(slag, kinds, "Ärendet")
    if part:
        must_exist(part, stage.parties, "Parten")
    if part and stage.parties[part] not in stage.agreement.kinds[kinds[slag]]:
        raise Failed(f'{part} får inte öppna "{slag}". Lägg till rollen under [cases].')
    if tidpunkt:
        stage.go_to(moment(tidpunkt))
    stage.start(table or {}, kinds[slag], stage.parties.get(part))


def time_passes(stage: Stage, langd: str) -> None:
    stage.go_to(later(stage.now, langd))


PATTERNS = (
    Pattern('klockan är "{tidpunkt}"', clock_is),
    Pattern('ärendet startar "{tidpunkt}" med', starts_at),
    Pattern('ärendet startar "{tidpunkt}"', starts_at),
    Pattern("ärendet startar med", starts),
    Pattern("ärendet startar", starts),
    Pattern('ärendet "{slag}" startas av {part} "{tidpunkt}" med', kind_starts),
    Pattern('ärendet "{slag}" startas av {part} med', kind_starts),
    Pattern('ärendet "{slag}" startar "{tidpunkt}" med', kind_starts),
    Pattern('ärendet "{slag}" startar "{tidpunkt}"', kind_starts),
    Pattern('tiden går till "{tidpunkt}"', clock_is),
    Pattern('det går "{langd}"', time_passes),
)
