"""What operators watch: timers that wait, and incidents. No patient is named here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from service.actions.context import Context
from service.domain import access
from service.domain.people import Staff
from service.store import Incident, TimerNumbers, TimerRow

SOON = timedelta(hours=1)


class Which(StrEnum):
    """Which of the waiting timers to list."""

    ALL = "alla"
    OVERDUE = "forsenade"
    TIMELESS = "utan-tid"


@dataclass(frozen=True)
class OperationsPage:
    now: datetime  #: by the clock that decides what is due
    numbers: TimerNumbers  #: of all that wait, `soon` within the hour
    timers: Sequence[TimerRow]  #: waiting, the earliest due first; at most some hundred are listed
    incidents: Sequence[Incident]  #: open, the latest first


def read_operations(ctx: Context, *, who: Staff, which: Which = Which.ALL) -> OperationsPage:
    """Raises Forbidden."""
    access.require_operations(who)
    with ctx.store.reading() as tx:
        return OperationsPage(
            now=tx.timers.now(),
            numbers=tx.timers.numbers(SOON),
            timers=tx.timers.waiting(
                overdue_only=which is Which.OVERDUE, timeless_only=which is Which.TIMELESS
            ),
            incidents=tx.incidents.listed(),
        )
