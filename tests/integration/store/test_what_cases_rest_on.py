"""Agreements in force, patients, commands and incidents."""

import pytest

from service.domain.case import CommandId
from service.domain.errors import Conflict, NotFound
from service.domain.people import Patient
from service.store import Store
from tests.integration.store.building import ANNA, MORNING, NURSE, later, progress, release, saved_case

COMMAND = CommandId("7d0f")


def test_a_version_is_in_force_from_its_day_until_the_next(store: Store) -> None:
    with store.transaction() as t:
        first, second = release(t), release(t, valid_from=later(days=30))
        assert [first.number, second.number] == [1, 2]
        assert t.agreements.in_force("stockholm", later(days=29)) == first
        assert t.agreements.in_force("stockholm", later(days=30)) == second
        assert t.agreements.version(first.id) == first
        with pytest.raises(NotFound):
            t.agreements.in_force("stockholm", later(days=-1))


def test_a_rolled_back_version_gives_way_to_the_one_before(store: Store) -> None:
    with store.transaction() as t:
        first, second = release(t), release(t)
        t.agreements.roll_back(second.id, why="Fel frist", at=MORNING, who=NURSE)
        assert t.agreements.in_force("stockholm", MORNING) == first
        assert [version.status for version in t.agreements.versions()] == ["rolled_back", "released"]


def test_what_is_newly_known_of_a_patient_replaces_what_was(store: Store) -> None:
    moved = Patient(ANNA.identity_number, "Anna Provsson", "Nya vägen 2, 178 31 Ekerö", "0125")
    with store.transaction() as t:
        t.patients.put(ANNA)
        t.patients.put(moved)
        assert t.patients.get(ANNA.identity_number) == moved
        with pytest.raises(NotFound):
            t.patients.get("199001019810")


def test_a_command_that_comes_again_gets_the_same_answer(store: Store) -> None:
    with store.transaction() as t:
        assert t.commands.seen(COMMAND) is None
        t.commands.remember(COMMAND, {"case": 17, "at": MORNING}, at=MORNING)
    with store.reading() as t:
        assert t.commands.seen(COMMAND) == {"case": 17, "at": MORNING}


def test_a_command_cannot_be_carried_out_twice(store: Store) -> None:
    with store.transaction() as t:
        t.commands.remember(COMMAND, {}, at=MORNING)
    with pytest.raises(Conflict), store.transaction() as t:
        t.commands.remember(COMMAND, {}, at=MORNING)


def test_the_same_fault_again_counts_up_until_it_is_resolved(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.incidents.open(case.id, "timer", "EngineFailed", at=MORNING, element="frist")
        incident = t.incidents.open(case.id, "timer", "EngineFailed", at=later(hours=1), element="frist")
        assert (incident.attempts, incident.opened_at, incident.last_at) == (2, MORNING, later(hours=1))
        t.incidents.resolve(incident.id, "Diagrammet rättat", at=later(hours=2), who=NURSE)
        assert t.incidents.listed() == []
        again = t.incidents.open(case.id, "timer", "EngineFailed", at=later(hours=3), element="frist")
        assert again.id != incident.id
        assert [row.id for row in t.incidents.of_case(case.id)] == [incident.id, again.id]
        with pytest.raises(NotFound):
            t.incidents.resolve(incident.id, "igen", at=later(hours=4), who=NURSE)
