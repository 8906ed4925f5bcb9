"""The made-up people by party."""

from service.domain.people import Person, PersonId, Role, Unit, UnitId
from service.web.signing_in.personas import groups

WARD = Unit(UnitId("avd"), "Avdelning 72", Role("slutenvard"), "Region")
OFFICE = Unit(UnitId("kom"), "Biståndsenheten", Role("kommun_sol"), "Kommun")
WATCH = Unit(UnitId("drift"), "Driftcentralen", Role("drift"), "Region")
PARTIES = {Role("kommun_sol"): "Kommun – socialtjänst", Role("slutenvard"): "Slutenvård"}


def someone(name: str, *units: Unit) -> Person:
    return Person(PersonId(name.lower()), name, "Titel", tuple(unit.id for unit in units))


def test_groups_come_in_the_order_of_the_process_and_then_those_who_take_part_in_no_case() -> None:
    people = [someone("Mira", WATCH), someone("Amina", WARD), someone("Sara", OFFICE)]
    found = groups(people, [WATCH, WARD, OFFICE], PARTIES)
    assert [group.name for group in found] == ["Kommun – socialtjänst", "Slutenvård", "Drift"]


def test_somebody_with_units_of_two_parties_stands_in_both_with_the_right_ones() -> None:
    found = groups([someone("Johan", WARD, OFFICE)], [WARD, OFFICE], PARTIES)
    assert [(group.name, list(group.people[0].units)) for group in found] == [
        ("Kommun – socialtjänst", [OFFICE]),
        ("Slutenvård", [WARD]),
    ]


def test_a_role_that_no_agreement_names_is_shown_all_the_same() -> None:
    assert [group.name for group in groups([someone("Amina", WARD)], [WARD], {})] == ["slutenvard"]
