"""What operators watch: timers that wait, and incidents. No patient is named here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.domain import access
from service.domain.people import Staff
from service.store import Incident, TimerRow


@dataclass(frozen=True)
class OperationsPage:
    now: datetime  #: by the clock that decides what is due
    timers: Sequence[TimerRow]  #: waiting, the earliest due first, those without a due time last
    incidents: Sequence[Incident]  #: open, the latest first

    @property
    def late(self) -> Sequence[TimerRow]:
        return [timer for timer in self.timers if timer.lateness is not None]


def read_operations(ctx: Context, *, who: Staff) -> OperationsPage:
    """Raises Forbidden."""
    access.require_operations(who)
    with ctx.store.reading() as tx:
        return OperationsPage(tx.timers.now(), tx.timers.waiting(), tx.incidents.listed())
