"""How long each step takes: the median, and what nine of ten keep within."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from statistics import median

from service.followup.material import FollowedCase
from service.followup.period import Period
from service.followup.small_numbers import Count, Group, one

_SHARE = 0.9


@dataclass(frozen=True)
class StepTime:
    name: str
    cases: Count
    median: timedelta | None  #: None: nobody has passed it, or too few to tell
    ninetieth: timedelta | None  #: likewise; it needs twice as many, or it would be somebody's own time


def lead_times(
    cases: Iterable[FollowedCase], steps: Sequence[str], period: Period, least: int
) -> list[StepTime]:
    """A step counts in the period in which it ended. What was done beforehand took no time."""
    among = list(cases)
    return [_step(name, among, period, least) for name in steps]


def _step(name: str, cases: Sequence[FollowedCase], period: Period, least: int) -> StepTime:
    found = [(case.person, *case.passed[name]) for case in cases if name in case.passed]
    within = [(person, max(end - start, timedelta(0))) for person, start, end in found if period.holds(end)]
    group = Group.of([person for person, _ in within])
    count = one(group, least)
    lengths = sorted(length for _, length in within)
    if not count.number:
        return StepTime(name, count, None, None)
    enough = len(group.people) >= 2 * least
    return StepTime(name, count, _median(lengths), _ninetieth(lengths) if enough else None)


def _median(lengths: Sequence[timedelta]) -> timedelta:
    return timedelta(seconds=median(length.total_seconds() for length in lengths))


def _ninetieth(lengths: Sequence[timedelta]) -> timedelta:
    """The shortest time that at least nine of ten kept within."""
    return lengths[ceil(_SHARE * len(lengths)) - 1]
