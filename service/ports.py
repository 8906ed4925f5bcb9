"""What we ask of the outside, as Protocols. Adapters answer; nobody below `bootstrap` knows which one."""

from collections.abc import Sequence
from typing import Protocol

from service.domain.notice import Outgoing
from service.domain.people import Patient, Person, PersonId, Role, Unit, UnitId


class Directory(Protocol):
    """Units and staff: made up in the demo, HSA or the region's catalogue later."""

    def unit(self, unit: UnitId) -> Unit:
        """Raises NotFound."""
        ...

    def units(self, role: Role | None = None) -> Sequence[Unit]: ...

    def person(self, person: PersonId) -> Person:
        """Raises NotFound."""
        ...

    def people(self) -> Sequence[Person]: ...


class PopulationRegister(Protocol):
    """Name and folkbokföringsadress by identity number."""

    def patient(self, identity_number: str) -> Patient | None: ...


class Listing(Protocol):
    """Where people have chosen to be listed: the region's register of choices of primary care."""

    def listed_at(self, identity_number: str) -> UnitId | None:
        """The primary care centre; None when nobody has told, or it is not ours."""
        ...


class Notifier(Protocol):
    """One way out of the house, by e-mail or SMS. What goes there never holds patients' data."""

    def send(self, notice: Outgoing) -> None:
        """Raises NotSent, in words without address or text. The same key again need not come twice."""
        ...
