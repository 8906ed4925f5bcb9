"""What was known of a case, and when: every value of every fact, in the order they were written down."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from service.domain.facts import Value, nested

_MOMENT = "tid."  #: facts of this kind are the moment at which the diagram passed an element


@dataclass(frozen=True)
class Known:
    """One value that a fact has, or had."""

    name: str
    value: Value
    at: datetime  #: the moment of the event that brought it

    @property
    def since(self) -> datetime:
        """From when it held. A worker that comes late passes several elements in one move; each of them
        says itself when it was."""
        told = self.name.startswith(_MOMENT) and isinstance(self.value, datetime)
        return self.value if told and isinstance(self.value, datetime) else self.at


@dataclass(frozen=True)
class Past:
    """The facts of one case through time."""

    versions: Sequence[Known]

    def before(self, end: datetime) -> dict[str, Value]:
        """What held just before a moment, as an expression sees it. The same object while nothing changes:
        most days are like the day before."""
        count = bisect_left(self._changes, end)
        if count not in self._seen:
            known = (known for known in self.versions if known.since < end)
            self._seen[count] = nested({each.name: each.value for each in known})
        return self._seen[count]

    @cached_property
    def _changes(self) -> list[datetime]:
        return sorted(known.since for known in self.versions)

    @cached_property
    def _seen(self) -> dict[int, dict[str, Value]]:
        return {}

    def told_before(self, end: datetime) -> dict[str, Value]:
        """What had been brought by events before a moment, as an expression sees it."""
        return nested({known.name: known.value for known in self.versions if known.at < end})

    @cached_property
    def now(self) -> dict[str, Value]:
        """Everything that is known today, as an expression sees it."""
        return nested(self.latest)

    @cached_property
    def latest(self) -> dict[str, Value]:
        """Likewise, by name."""
        return {known.name: known.value for known in self.versions}

    def moments(self, name: str) -> list[tuple[datetime, datetime]]:
        """(moment, when it was brought) of every value that a fact about a moment has had, by time."""
        found: dict[Any, datetime] = {}
        for known in self.versions:
            if known.name == name and isinstance(known.value, datetime):
                found.setdefault(known.value, known.at)
        return sorted(found.items())

    def moment(self, name: str) -> datetime | None:
        """The value that holds today of a fact about a moment."""
        value = self.latest.get(name)
        return value if isinstance(value, datetime) else None
