"""Made-up units and staff, read from people.toml."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from service.domain.errors import NotFound
from service.domain.people import Authority, Person, PersonId, Role, Unit, UnitId, UnitStatus

PEOPLE = Path(__file__).with_name("people.toml")


class FakeDirectory:
    """Answers as a directory service would (see `service.ports.Directory`)."""

    def __init__(self, units: Sequence[Unit], people: Sequence[Person]) -> None:
        self._units = {unit.id: unit for unit in units}
        self._people = {person.id: person for person in people}

    @classmethod
    def shipped(cls, path: Path = PEOPLE) -> "FakeDirectory":
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(
            [_unit(key, row) for key, row in tables["units"].items()],
            [_person(key, row) for key, row in tables["people"].items()],
        )

    def unit(self, unit: UnitId) -> Unit:
        if unit not in self._units:
            raise NotFound("Enheten finns inte i katalogen.")
        return self._units[unit]

    def units(self, role: Role | None = None) -> Sequence[Unit]:
        return [unit for unit in self._units.values() if role in (None, unit.role)]

    def person(self, person: PersonId) -> Person:
        if person not in self._people:
            raise NotFound("Personen finns inte i katalogen.")
        return self._people[person]

    def people(self) -> Sequence[Person]:
        return list(self._people.values())


def _unit(key: str, row: dict[str, Any]) -> Unit:
    return Unit(
        id=UnitId(key),
        name=row["name"],
        role=Role(row["role"]),
        organisation=row["organisation"],
        municipality=row.get("municipality", ""),
        agreement=row.get("agreement", ""),
        phone=row.get("phone", ""),
        address=row.get("address", ""),
        status=UnitStatus(row.get("status", UnitStatus.ACTIVE)),
        active_from=row.get("active_from"),
        active_to=row.get("active_to"),
        email=row.get("email", ""),
        duty_phone=row.get("duty_phone", ""),
        head=PersonId(row["head"]) if "head" in row else None,
    )


def _person(key: str, row: dict[str, Any]) -> Person:
    return Person(
        id=PersonId(key),
        name=row["name"],
        title=row["title"],
        units=tuple(UnitId(unit) for unit in row["units"]),
        authorities=frozenset(Authority(word) for word in row.get("authorities", ())),
        email=row.get("email", ""),
        phone=row.get("phone", ""),
    )
