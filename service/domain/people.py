"""Those who take part: patients, staff, units, and the role (lane) that a unit plays."""

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

Role = NewType("Role", str)  #: a party of the process, one lane in the diagrams: "slutenvard", "kommun_sol" …
UnitId = NewType("UnitId", str)
PersonId = NewType("PersonId", str)
Authority = NewType(
    "Authority", str
)  #: what a person may do beyond the unit's ordinary work: "drift", "fast_vardkontakt" …

SYSTEM = PersonId("system")  #: who stands in the history when a timer moved the case


@dataclass(frozen=True)
class Unit:
    """A unit that takes part: a ward, a primary care centre, a municipal office."""

    id: UnitId
    name: str
    role: Role  #: which lane's tasks land here
    organisation: str  #: region or municipality that answers for it, in words
    municipality: str = ""  #: four-digit municipality code, for municipal units
    agreement: str = ""  #: id of the agreement that cases opened here follow
    email: str = ""  #: the unit's shared address, for notices without patients' data
    phone: str = ""  #: where colleagues call
    duty_phone: str = ""  #: carried by whoever is on duty; gets SMS
    head: PersonId | None = None  #: who answers for the unit, and is told when it is silent


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


@dataclass(frozen=True)
class Patient:
    """The person it is about. Address is the folkbokföringsadress that LUS 2:2 asks for."""

    identity_number: str  #: personnummer, twelve digits, no separator
    name: str
    address: str
    municipality: str  #: four-digit code of the municipality of folkbokföring
    born: date | None = None
