"""Made-up cases for counting, in Swedish time."""

from datetime import date, datetime
from typing import Any

from service.domain.clock import STOCKHOLM
from service.followup import FollowedCase, Period

SPRING = Period(date(2026, 3, 1), date(2026, 6, 1))  #: March, April, May
NOW = datetime(2026, 5, 20, 12, 0, tzinfo=STOCKHOLM)
TODAY = NOW.date()


def at(text: str) -> datetime:
    """ "2026-04-13 09:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


def case(person: int, **known: Any) -> FollowedCase:
    """Opened on 13 April and open still, unless it is said."""
    return FollowedCase(
        **{"person": person, "opened": at("2026-04-13 09:00"), "closed": None, "main": True} | known
    )
