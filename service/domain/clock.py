"""The only place that knows what time it is. Everybody else is handed a Clock, or a moment."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class WallClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class FrozenClock:
    """A clock that stands still until it is told to move: for rehearsals and tests."""

    at: datetime = field(default_factory=lambda: datetime(2026, 4, 13, 7, 0, tzinfo=UTC))

    def now(self) -> datetime:
        return self.at

    def advance(self, by: timedelta) -> None:
        self.at += by

    def move_to(self, at: datetime) -> None:
        self.at = at.astimezone(UTC)
