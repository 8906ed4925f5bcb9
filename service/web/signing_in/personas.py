"""The made-up people, grouped by party in the order of the process."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.domain.people import Person, Role, Unit

OTHERS = {
    Role("drift"): "Drift",
    Role("ekonomi"): "Ekonomi",
    Role("processledning"): "Processägare",
}  #: those who take part in no case


@dataclass(frozen=True)
class Persona:
    person: Person
    units: Sequence[Unit]  #: that he or she may sign in for


@dataclass(frozen=True)
class Group:
    name: str
    people: Sequence[Persona]


def groups(people: Sequence[Person], units: Sequence[Unit], parties: Mapping[Role, str]) -> list[Group]:
    """`parties`: role -> name, in the order of the process. Roles that it lacks come last."""
    names = {**parties, **{role: name for role, name in OTHERS.items() if role not in parties}}
    roles = dict.fromkeys([*names, *(unit.role for unit in units)])
    found = [Group(names.get(role, role), _of_role(role, people, units)) for role in roles]
    return [group for group in found if group.people]


def _of_role(role: Role, people: Sequence[Person], units: Sequence[Unit]) -> list[Persona]:
    theirs = [
        Persona(person, [unit for unit in units if unit.role == role and unit.id in person.units])
        for person in people
    ]
    return [persona for persona in theirs if persona.units]
