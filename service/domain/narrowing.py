"""Which rows of a list a person wants to see, and in what order. The list of choices is closed.

Nothing here reads what a case knows of its patient. Above all a region may not pick patients out by what
a municipality has assessed or granted them (PDL 2:8), so no choice of that kind can be added by data.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import StrEnum

from service.domain.case import Due
from service.domain.swedish import stockholm_time


class What(StrEnum):
    MINE = "mina"  #: that the person has taken
    FREE = "otagna"  #: that nobody has


class Within(StrEnum):
    PASSED = "passerad"
    TODAY = "idag"
    WEEK = "vecka"  #: today and the six days after it


class Letters(StrEnum):
    UNREAD = "olast"  #: the case has a message that our unit has not read


class Grouped(StrEnum):
    DEADLINE = "frist"
    PATIENT = "patient"


_WORDS: Mapping[str, type[StrEnum]] = {
    "vad": What,
    "frist": Within,
    "meddelande": Letters,
    "gruppera": Grouped,
}


@dataclass(frozen=True)
class Narrowing:
    """Empty is everything. The fields are named as in the address, where anybody can read and share them."""

    vad: str = ""  #: a What
    frist: str = ""  #: a Within
    lage: str = ""  #: element id of the milestone that the case passed last
    part: str = ""  #: role of the party whose move it is
    meddelande: str = ""  #: a Letters
    gruppera: str = ""  #: a Grouped

    @classmethod
    def read(cls, written: Mapping[str, str]) -> "Narrowing":
        """Of an address or what was kept. What nobody knows is left out: an old link still opens."""
        found = {field.name: str(written.get(field.name, ""))[:128] for field in fields(cls)}
        known = {
            name: value for name, value in found.items() if name not in _WORDS or value in list(_WORDS[name])
        }
        return cls(**known)

    @classmethod
    def names(cls) -> frozenset[str]:
        return frozenset(field.name for field in fields(cls))

    def chosen(self) -> dict[str, str]:
        """What is chosen, as the address has it."""
        return {name: str(value) for name, value in vars(self).items() if value}

    @property
    def hides(self) -> bool:
        """Grouping alone hides nothing."""
        return any(name != "gruppera" for name in self.chosen())


ALL = Narrowing()


def is_within(due: Due | None, within: str, now: datetime) -> bool:
    """What has passed is within today and the week too: it is the first thing that one looks for."""
    if not within:
        return True
    if due is None or due.at is None or (due.begins and due.at <= now):
        return False
    if within == Within.PASSED:
        return due.at <= now
    days = 1 if within == Within.TODAY else 7
    midnight = stockholm_time(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return due.at <= midnight + timedelta(days=days)  # on Stockholm's clock: midnight stays midnight


_SPANS = (("Försenat", Within.PASSED), ("I dag", Within.TODAY), ("Inom en vecka", Within.WEEK))


def span(due: Due | None, now: datetime) -> str:
    """The heading that a deadline stands under when rows are grouped by deadline."""
    if due is None or due.at is None:
        return "Utan frist"
    if due.begins and due.at <= now:
        return "Har börjat"
    for words, within in (
        ("Försenat", Within.PASSED),
        ("I dag", Within.TODAY),
        ("Inom en vecka", Within.WEEK),
    ):
        if is_within(due, within, now):
            return words
    return "Senare"
