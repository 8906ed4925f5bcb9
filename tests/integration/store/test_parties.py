"""Who takes part: roles that change hands, roles without a unit, units that only read."""

from dataclasses import replace

import pytest

from service.domain.case import ProcessId, SentMessage
from service.domain.errors import Conflict
from service.domain.people import Patient, Protection, Role, UnitId
from service.domain.protection import NAME
from service.store import Store
from tests.integration.store.building import (
    ANNA,
    HOME,
    HOME_UNIT,
    MAIN,
    MORNING,
    NURSE,
    WARD,
    WARD_UNIT,
    later,
    progress,
    release,
    saved_case,
    task,
)

OTHER = UnitId("bistand-solna")
REHAB = UnitId("rehab")


def letter(*recipients: Role) -> SentMessage:
    return SentMessage(MAIN, "skicka", "kallelse", "Kallelse", MORNING, WARD, recipients)  # type: ignore[arg-type]


def test_what_nobody_has_read_follows_a_role_to_its_next_unit(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        case = t.cases.save(
            case, progress(messages=(letter(HOME),)), at=MORNING, participants={HOME: HOME_UNIT}
        )
        t.cases.save(case, progress(), at=later(hours=1), participants={HOME: OTHER})
    with store.reading() as t:
        assert [received.name for received in t.messages.inbox(OTHER)] == ["Kallelse"]
        (sent,) = t.messages.of_case(case.id)
        assert [receipt.unit for receipt in sent.receipts] == [HOME_UNIT, OTHER]
        assert t.verify.rows() == []


def test_a_unit_that_has_left_sees_no_more_of_the_case(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        case = t.cases.save(
            case, progress(messages=(letter(HOME),)), at=MORNING, participants={HOME: HOME_UNIT}
        )
        assert len(t.messages.inbox(HOME_UNIT)) == 1
        t.cases.save(case, progress(), at=later(hours=1), participants={HOME: OTHER})
    with store.reading() as t:
        assert t.messages.inbox(HOME_UNIT) == []
        assert t.caseload.of_unit(HOME_UNIT) == []
        assert t.worklist.in_cases_of(HOME_UNIT) == []


def test_a_role_that_comes_back_to_its_first_unit_finds_its_messages_once(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        for unit, hours in ((HOME_UNIT, 0), (OTHER, 1), (HOME_UNIT, 2)):
            messages = (letter(HOME),) if hours == 0 else ()
            moved = progress(messages=messages)
            case = t.cases.save(case, moved, at=later(hours=hours), participants={HOME: unit})
        assert len(t.messages.inbox(HOME_UNIT)) == 1


def test_the_tasks_of_a_role_without_a_unit_wait_for_nobody(store: Store) -> None:
    open_task = progress(tasks=(task("1", role=HOME),))
    case = saved_case(store, open_task)
    with store.transaction() as t:
        case = t.cases.save(case, open_task, at=MORNING, participants={HOME: HOME_UNIT})
        case = t.cases.save(case, open_task, at=later(hours=1), participants={HOME: None})
    assert case.participants == {WARD: WARD_UNIT}
    with store.reading() as t:
        assert [item.unit for item in t.worklist.of_case(case.id)] == [None]
        assert t.cases.load(case.id).participants == {WARD: WARD_UNIT}
        assert t.verify.rows() == []


def test_a_reader_sees_the_case_and_plays_no_role(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.readers.add(case.id, REHAB, WARD, at=MORNING)
    with store.reading() as t:
        loaded = t.cases.load(case.id)
        assert loaded.participants == {WARD: WARD_UNIT}
        assert loaded.seen_by == {WARD_UNIT, REHAB}
        (summary,) = t.caseload.of_unit(REHAB)
        assert summary.readers == {REHAB}
        assert [party.reads_only for party in t.caseload.parties(case.id)] == [False, True]
        assert t.verify.rows() == []
    with store.transaction() as t:
        assert t.readers.remove(case.id, REHAB, at=later(hours=1))
        assert not t.readers.remove(case.id, REHAB, at=later(hours=2))
        assert t.caseload.of_unit(REHAB) == []


def test_a_unit_reads_a_case_once(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.readers.add(case.id, REHAB, WARD, at=MORNING)
    with pytest.raises(Conflict), store.transaction() as t:
        t.readers.add(case.id, REHAB, WARD, at=MORNING)


def test_a_reader_that_is_given_a_role_no_longer_only_reads(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.readers.add(case.id, OTHER, HOME, at=MORNING)
        t.cases.save(case, progress(), at=later(hours=1), participants={HOME: OTHER})
        loaded = t.cases.load(case.id)
    assert (loaded.participants[HOME], loaded.readers) == (OTHER, frozenset())


def test_of_a_protected_patient_neither_address_nor_place_is_kept_and_no_list_holds_the_name(
    store: Store,
) -> None:
    hidden = Patient(
        ANNA.identity_number, "Anna Provsson", "Provvägen 1", "0125", protection=Protection.MARKED
    )
    with store.transaction() as t:
        t.patients.put(hidden)
        case = t.cases.create(
            patient=hidden.identity_number,
            agreement=release(t).id,
            process=ProcessId("utskrivning"),
            at=MORNING,
            who=NURSE,
        )
        moved = progress(tasks=(task("1"),), messages=(replace(letter(WARD), sender=HOME),))
        t.cases.save(case, moved, at=MORNING, participants={WARD: WARD_UNIT})
    with store.reading() as t:
        stored = t.patients.get(hidden.identity_number)
        rows = [*t.worklist.of_unit(WARD_UNIT), *t.caseload.of_unit(WARD_UNIT), *t.messages.inbox(WARD_UNIT)]
    assert (stored.name, stored.address, stored.municipality) == ("Anna Provsson", "", "")
    assert stored.protection is Protection.MARKED
    assert [row.patient_name for row in rows] == [NAME] * 3
    assert {row.patient_number for row in rows} == {f"Ärende {case.id}"}
