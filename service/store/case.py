"""A case as the store gives it: what the engine needs to take it one move further."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import datetime

from service.domain.case import CaseId, ProcessId
from service.domain.facts import Facts, Value
from service.domain.people import SYSTEM, PersonId, Protection, Role, UnitId
from service.domain.protection import Place, shown_number


@dataclass(frozen=True)
class Case:
    """A case as it stood at `revision`."""

    id: CaseId
    patient: str  #: identity number
    agreement: int  #: the agreement version that it runs on
    process: ProcessId  #: the kind of case: the process that it was opened with
    state: bytes  #: the engine's own; empty until the first save
    revision: int  #: goes up by one at every save
    facts: Mapping[str, Value]  #: what holds now, by name
    participants: Mapping[Role, UnitId]  #: which unit plays which role now
    opened_at: datetime
    closed_at: datetime | None  #: None while open
    opened_by_unit: UnitId | None
    readers: Set[UnitId] = frozenset()  #: units that see the case and do nothing in it

    @property
    def seen_by(self) -> Set[UnitId]:
        """Every unit that may see the case now."""
        return {*self.participants.values(), *self.readers}


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
    patient_name: str  #: as it may stand in a list
    agreement: int
    process: ProcessId  #: the kind of case
    opened_at: datetime
    closed_at: datetime | None
    participants: Mapping[Role, UnitId] = field(default_factory=dict)
    readers: Set[UnitId] = frozenset()  #: units that see the case and do nothing in it
    protection: Protection = Protection.NONE

    @property
    def seen_by(self) -> Set[UnitId]:
        """Every unit that may see the case now."""
        return {*self.participants.values(), *self.readers}

    @property
    def patient_number(self) -> str:
        """The identity number as it may stand in a list."""
        return shown_number(self.patient, self.protection, Place.LIST, self.id)
