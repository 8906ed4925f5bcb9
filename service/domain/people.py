"""Those who take part: patients, staff, units, and the role (lane) that a unit plays."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

Role = NewType("Role", str)  #: a party of the process, one lane in the diagrams: "slutenvard", "kommun_sol" …
UnitId = NewType("UnitId", str)
PersonId = NewType("PersonId", str)
Authority = NewType(
    "Authority", str
)  #: what a person may do beyond the unit's ordinary work: "drift", "fast_vardkontakt" …

SYSTEM = PersonId("system")  #: who stands in the history when a timer moved the case


class UnitStatus(StrEnum):
    """Whether a unit reads what is sent to it in Hemgång."""

    PLANNED = "planned"
    ACTIVE = "active"
    CLOSED = "closed"


@dataclass(frozen=True)
class Unit:
    """A unit that takes part: a ward, a primary care centre, a municipal office."""

    id: UnitId
    name: str
    role: Role  #: which lane's tasks land here
    organisation: str  #: region or municipality that answers for it, in words
    municipality: str = ""  #: four-digit municipality code, for municipal units
    agreement: str = ""  #: id of the agreement that cases opened here follow
    phone: str = ""  #: for what cannot be sent, as it is dialled
    address: str = ""  #: for letters, on one line
    email: str = ""  #: the unit's shared address, for notices without patients' data
    duty_phone: str = ""  #: carried by whoever is on duty; gets SMS
    head: PersonId | None = None  #: who answers for the unit, and is told when it is silent
    status: UnitStatus = UnitStatus.ACTIVE  #: what the directory says; `status_on` asks the dates too
    active_from: date | None = None  #: the first day it uses Hemgång; None: not known, or always has
    active_to: date | None = None  #: the last day; None: no end is set

    def status_on(self, day: date) -> UnitStatus:
        """What the unit is on a day in Sweden. A date wins over the word that it belongs to."""
        if self.active_to and day > self.active_to:
            return UnitStatus.CLOSED
        if self.active_from and day < self.active_from:
            return UnitStatus.PLANNED
        dates = {UnitStatus.PLANNED: self.active_from, UnitStatus.CLOSED: self.active_to}
        return UnitStatus.ACTIVE if dates.get(self.status) else self.status


@dataclass(frozen=True)
class Person:
    """A member of staff."""

    id: PersonId
    name: str
    title: str
    units: tuple[UnitId, ...]
    authorities: frozenset[Authority] = field(default_factory=frozenset)
    email: str = ""  #: at work
    phone: str = ""  #: at work; gets SMS


@dataclass(frozen=True)
class Staff:
    """A person signed in for one unit. Every action says who by handing one of these over."""

    person: Person
    unit: Unit

    def has(self, authority: str) -> bool:
        return authority in self.person.authorities


class Protection(StrEnum):
    """Whether the population register protects a person's data (OSL 21:3, 21:3 a, 22:1)."""

    NONE = ""
    MARKED = "sekretessmarkering"
    REGISTERED = "skyddad_folkbokforing"


@dataclass(frozen=True)
class Patient:
    """The person it is about. Address is the folkbokföringsadress that LUS 2:2 asks for."""

    identity_number: str  #: personnummer or samordningsnummer, twelve digits, or a region's reserve number
    name: str
    address: str  #: empty for a protected person: it is never kept
    municipality: str  #: four-digit code of the municipality of folkbokföring; empty when it is not known
    born: date | None = None
    protection: Protection = Protection.NONE
    reserve: bool = False  #: the number is a region's reserve number: nobody knows yet who it is
