"""What is counted: cases and deadlines, without names and without identity numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class PlanState(StrEnum):
    """Where it went with a plan (SIP) that was offered; the values are read on the page."""

    HELD = "SIP hållen"
    DECLINED = "SIP avböjd av patienten"
    OFFERED = "SIP erbjuden, inte hållen än"


@dataclass(frozen=True)
class FollowedCase:
    """A case as follow-up sees it."""

    person: int  #: whom it is about: the same number for the same person, and it means nothing elsewhere
    opened: datetime
    closed: datetime | None
    main: bool  #: a hospital stay, and not another kind of case
    municipality: str = ""  #: the paying one, by name; empty: not settled
    passed: Mapping[str, tuple[datetime, datetime]] = field(default_factory=dict)  #: step -> from, to
    ready: tuple[date, ...] | None = None  #: days as ready after the day of the notice; None: no notice
    waits: bool = False  #: is ready and still at the hospital
    left: date | None = None
    planned: date | None = None  #: when the patient is expected to leave
    plan: PlanState | None = None
    plan_at: datetime | None = None
    delays: tuple[tuple[datetime, str], ...] = ()  #: (when it was registered, cause in Swedish)


@dataclass(frozen=True)
class Settled:
    """A deadline that was kept or missed."""

    unit: str  #: name of the unit that it was for
    person: int
    kept: bool
