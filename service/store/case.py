"""A case as the store gives it: what the engine needs to take it one move further."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from service.domain.case import CaseId
from service.domain.facts import Facts, Value
from service.domain.people import SYSTEM, PersonId, Role, UnitId


@dataclass(frozen=True)
class Case:
    """A case as it stood at `revision`."""

    id: CaseId
    patient: str  #: identity number, twelve digits
    agreement: int  #: the agreement version that it runs on
    state: bytes  #: the engine's own; empty until the first save
    revision: int  #: goes up by one at every save
    facts: Mapping[str, Value]  #: what holds now, by name
    participants: Mapping[Role, UnitId]  #: which unit plays which role now
    opened_at: datetime
    closed_at: datetime | None  #: None while open
    opened_by_unit: UnitId | None


@dataclass(frozen=True)
class Learned:
    """Facts that somebody handed in, and where they come from."""

    facts: Facts
    source: str = ""  #: the task's id, or the message's
    form: str = ""  #: digest of the form that asked

    def under(self, prefix: str) -> "Learned":
        """The same for a diagram that keeps its own facts; without a prefix nothing is changed."""
        return replace(self, facts={f"{prefix}{name}": value for name, value in self.facts.items()})


@dataclass(frozen=True)
class Move:
    """What the rows of one save have in common: who, for which unit, as of when, written down when."""

    case: CaseId
    at: datetime  #: the moment of the event: for a timer the instant it was due
    recorded_at: datetime
    who: PersonId = SYSTEM
    unit: UnitId | None = None


NOTHING_LEARNED = Learned(facts={})


@dataclass(frozen=True)
class CaseSummary:
    """A case in a list."""

    id: CaseId
    patient: str
    patient_name: str
    agreement: int
    opened_at: datetime
    closed_at: datetime | None
    participants: Mapping[Role, UnitId] = field(default_factory=dict)
