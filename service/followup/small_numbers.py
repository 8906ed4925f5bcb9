"""Small groups are not told as numbers: who is one of three may be recognised by a colleague.

1. A group of fewer people than the limit is told as "few".
2. Of groups that stand together, one that is left out alone could be worked out from the sum of all. So the
   next smallest is left out too, until those left out are at least two, and together reach the limit.
3. When even that is not enough, the sum is left out.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Count:
    """A number that may be shown, or why not."""

    number: int | None
    few: bool = False  #: the group is smaller than the limit; False with no number: left out for its sake


@dataclass(frozen=True)
class Group:
    number: int  #: what is told: cases, deadlines, days
    people: frozenset[int]

    @classmethod
    def of(cls, people: Collection[int]) -> "Group":
        """One of what is told for each that is given."""
        return cls(len(people), frozenset(people))


def told(groups: Sequence[Group], least: int) -> tuple[list[Count], Count]:
    """What may be said of each group, and of all together."""
    hidden = _hidden(groups, least)
    each = [
        Count(None, few=len(group.people) < least) if place in hidden else Count(group.number)
        for place, group in enumerate(groups)
    ]
    everybody = _people(groups)
    number = sum(group.number for group in groups)
    if 0 < len(everybody) < least:
        return each, Count(None, few=True)
    reveals = hidden and not _hides_enough([groups[place] for place in hidden], least)
    return each, Count(None) if reveals else Count(number)


def one(group: Group, least: int) -> Count:
    """What may be said of a group that stands alone."""
    return Count(None, few=True) if 0 < len(group.people) < least else Count(group.number)


def _hidden(groups: Sequence[Group], least: int) -> set[int]:
    hidden = {place for place, group in enumerate(groups) if 0 < len(group.people) < least}
    others = [place for place, group in enumerate(groups) if group.people and place not in hidden]
    others.sort(key=lambda place: len(groups[place].people))
    while hidden and others and not _hides_enough([groups[place] for place in hidden], least):
        hidden.add(others.pop(0))
    return hidden


def _hides_enough(hidden: Sequence[Group], least: int) -> bool:
    return len(hidden) > 1 and len(_people(hidden)) >= least


def _people(groups: Iterable[Group]) -> frozenset[int]:
    return frozenset[int]().union(*(group.people for group in groups))
