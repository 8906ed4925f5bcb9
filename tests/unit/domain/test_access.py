"""Who may see or do what: denied is the rule."""

import pytest

from service.domain import access
from service.domain.errors import Forbidden, UnknownCase
from service.domain.people import Authority, Person, PersonId, Role, Staff, Unit, UnitId

WARD = Unit(UnitId("ward"), "Avdelning", Role("slutenvard"), "Region")
OFFICE = Unit(UnitId("office"), "Biståndsenheten", Role("kommun_sol"), "Kommun")


def somebody(unit: Unit = WARD, *authorities: str) -> Staff:
    held = frozenset(Authority(word) for word in authorities)
    return Staff(Person(PersonId("p"), "P", "Sjuksköterska", (unit.id,), held), unit)


def test_a_case_is_seen_by_the_units_that_take_part():
    access.require_case(somebody(WARD), {WARD.id, OFFICE.id})


def test_a_case_of_others_looks_as_if_it_did_not_exist():
    with pytest.raises(UnknownCase):
        access.require_case(somebody(OFFICE), {WARD.id})
    with pytest.raises(UnknownCase):
        access.require_case(somebody(OFFICE), set())


def test_a_task_is_done_by_the_unit_that_it_waits_at():
    access.require_task(somebody(OFFICE), OFFICE.id)
    with pytest.raises(Forbidden, match="annan enhet"):
        access.require_task(somebody(WARD), OFFICE.id)
    with pytest.raises(Forbidden):
        access.require_task(somebody(WARD), None)


def test_a_task_may_ask_for_one_of_several_authorities():
    access.require_task(somebody(WARD, "verksamhetschef"), WARD.id, ("verksamhetschef", "fast_vardkontakt"))
    with pytest.raises(Forbidden, match="verksamhetschef"):
        access.require_task(somebody(WARD, "drift"), WARD.id, ("verksamhetschef",))


def test_a_diagram_is_started_by_the_party_whose_lane_it_begins_in():
    access.require_acting_for(somebody(WARD), Role("slutenvard"))
    with pytest.raises(Forbidden):
        access.require_acting_for(somebody(OFFICE), Role("slutenvard"))


def test_whoever_only_reads_a_case_changes_nothing_in_it():
    access.require_acting(somebody(WARD), {WARD.id})
    with pytest.raises(Forbidden, match="läsa ärendet"):
        access.require_acting(somebody(OFFICE), {WARD.id})


def test_who_takes_part_is_changed_by_the_leading_party_and_a_part_by_its_own_unit():
    parties = {WARD.role: WARD.id, OFFICE.role: OFFICE.id}
    for role in (WARD.role, OFFICE.role, Role("oppenvard"), None):
        access.require_changing_party(somebody(WARD), role, parties, WARD.role)
    access.require_changing_party(somebody(OFFICE), OFFICE.role, parties, WARD.role)
    for role in (WARD.role, Role("oppenvard"), None):
        with pytest.raises(Forbidden):
            access.require_changing_party(somebody(OFFICE), role, parties, WARD.role)


def test_operations_are_for_those_who_hold_the_authority():
    access.require_operations(somebody(WARD, "drift"))
    with pytest.raises(Forbidden):
        access.require_operations(somebody(WARD))


def test_an_agreement_is_changed_by_process_owners_of_units_that_are_party_to_it():
    ours = Unit(UnitId("p"), "Processledningen", Role("processledning"), "Region", agreement="stockholm")
    access.require_changing_agreement(somebody(ours, "processagare"), "stockholm")
    for who, agreement in ((somebody(ours, "processagare"), "grund"), (somebody(ours), "stockholm")):
        with pytest.raises(Forbidden):
            access.require_changing_agreement(who, agreement)
