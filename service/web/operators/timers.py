"""The operators' list of timers: its filters, the numbers above it, and its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.actions.read_operations import OperationsPage, Which
from service.store import TimerNumbers, TimerRow


@dataclass(frozen=True)
class Filter:
    name: str
    which: Which
    number: int


def chosen(name: str) -> Which:
    """All of them when there is no such filter."""
    return Which(name) if name in list(Which) else Which.ALL


def filters(numbers: TimerNumbers) -> list[Filter]:
    return [
        Filter("Alla", Which.ALL, numbers.waiting),
        Filter("Försenade", Which.OVERDUE, numbers.overdue),
        Filter("Utan tid än", Which.TIMELESS, numbers.timeless),
    ]


def counts(numbers: TimerNumbers) -> list[tuple[int, str]]:
    """(number, words) of what waits, what is late, and what is due within the hour."""
    return [
        (numbers.waiting, "väntar"),
        (numbers.overdue, "försenad" if numbers.overdue == 1 else "försenade"),
        (numbers.soon, "inom en timme"),
    ]


def rows(page: OperationsPage) -> Sequence[TimerRow]:
    """To those who watch a timer is on time or late, also one that marks when something begins."""
    return [replace(timer, due=replace(timer.due, begins=False)) for timer in page.timers]
