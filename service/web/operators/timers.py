"""Which timers the operators' page shows, and the numbers above them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from service.actions.read_operations import OperationsPage
from service.store import TimerRow

SOON = timedelta(hours=1)


@dataclass(frozen=True)
class Filter:
    name: str
    value: str  #: in the address; empty for all
    number: int
    current: bool


def filtered(page: OperationsPage, chosen: str) -> Sequence[TimerRow]:
    """Those of the chosen filter; all of them when there is no such filter."""
    picked = _PICK.get(chosen)
    return [timer for timer in page.timers if picked is None or picked(timer)]


def filters(page: OperationsPage, chosen: str) -> list[Filter]:
    known = chosen if chosen in _PICK else ""
    return [
        Filter(name, value, len(filtered(page, value)), value == known)
        for name, value in (("Alla", ""), ("Försenade", "forsenade"), ("Utan tid än", "utan-tid"))
    ]


def counts(page: OperationsPage) -> list[tuple[int, str]]:
    """(number, words) of what waits, what is late, and what is due within the hour."""
    ahead = [timer.due.at for timer in page.timers if timer.due.at and timer.due.at > page.now]
    late = len(page.late)
    return [
        (len(page.timers), "väntar"),
        (late, "försenad" if late == 1 else "försenade"),
        (sum(at <= page.now + SOON for at in ahead), "inom en timme"),
    ]


_PICK: Mapping[str, Callable[[TimerRow], bool]] = {
    "forsenade": lambda timer: timer.lateness is not None,
    "utan-tid": lambda timer: timer.due.at is None,
}
