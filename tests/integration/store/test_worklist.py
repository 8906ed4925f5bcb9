"""The worklist follows the engine: what opened, what changed, what closed and by whom."""

from datetime import timedelta

import pytest

from service.domain.case import Due, TaskId
from service.domain.errors import NotFound
from service.domain.people import PersonId, UnitId
from service.store import Store
from tests.integration.store.building import (
    ANNA,
    CARE,
    CARE_UNIT,
    MORNING,
    NURSE,
    WARD_UNIT,
    later,
    progress,
    saved_case,
    task,
)

FIRST, SECOND = TaskId("2.1"), TaskId("2.2")
DUE = Due(later(days=3), "kallelse", "Kallelse", "LUS 4:2", ("Tre dagar.",), confirmed=False)


def test_a_task_lies_at_the_unit_that_plays_its_role(store: Store) -> None:
    case = saved_case(store, progress(tasks=(task(FIRST, due=DUE), task(SECOND, role=CARE))))
    with store.reading() as t:
        (item,) = t.worklist.of_unit(WARD_UNIT)
        assert t.worklist.of_unit(CARE_UNIT) == []
    assert (item.case_id, item.patient, item.patient_name) == (case.id, ANNA.identity_number, ANNA.name)
    assert item.task == task(FIRST, due=DUE)


def test_a_task_without_a_unit_reaches_the_unit_when_the_role_gets_one(store: Store) -> None:
    moved = progress(tasks=(task(FIRST, role=CARE),))
    case = saved_case(store, moved)
    with store.transaction() as t:
        t.cases.save(case, moved, at=later(hours=1), participants={CARE: CARE_UNIT})
    with store.reading() as t:
        assert [item.task.id for item in t.worklist.of_unit(CARE_UNIT)] == [FIRST]


def test_the_earliest_due_comes_first_and_what_has_no_due_time_last(store: Store) -> None:
    undue = task("a")
    not_started = task("b", due=Due(None, "betalning"))
    late = task("c", due=Due(later(days=5)))
    soon = task("d", due=Due(later(days=1)))
    case = saved_case(store, progress(tasks=(undue, not_started, late, soon)))
    with store.reading() as t:
        assert [item.task.id for item in t.worklist.of_unit(WARD_UNIT)] == ["d", "c", "a", "b"]
        assert [item.task for item in t.worklist.of_case(case.id)] == [soon, late, undue, not_started]


def test_a_done_task_says_who_did_it_and_when(store: Store) -> None:
    case = saved_case(store, progress(tasks=(task(FIRST), task(SECOND))))
    with store.transaction() as t:
        moved = progress(outcomes={FIRST: "done"})
        t.cases.save(case, moved, at=later(hours=2), who=PersonId("disa.lund"), unit=WARD_UNIT)
    with store.reading() as t:
        done, withdrawn = t.worklist.task(case.id, FIRST), t.worklist.task(case.id, SECOND)
        assert t.worklist.of_unit(WARD_UNIT) == []
        assert [item.task.id for item in t.worklist.of_case(case.id, closed=True)] == [FIRST, SECOND]
    assert (done.outcome, done.closed_by, done.closed_at) == ("done", "disa.lund", later(hours=2))
    assert withdrawn.outcome == "withdrawn"


def test_a_new_due_time_shows_in_the_worklist(store: Store) -> None:
    case = saved_case(store, progress(tasks=(task(FIRST, due=DUE),)))
    moved = Due(later(days=1), "kallelse", "Kallelse", "LUS 4:2", ("En dag.",))
    with store.transaction() as t:
        t.cases.save(case, progress(tasks=(task(FIRST, due=moved),)), at=later(hours=1))
    with store.reading() as t:
        assert t.worklist.task(case.id, FIRST).due == moved


def test_a_task_moves_with_its_role_to_another_unit(store: Store) -> None:
    case = saved_case(store, progress(tasks=(task(FIRST),)))
    other = UnitId("avd-33")
    with store.transaction() as t:
        role = task(FIRST).role
        t.cases.save(case, progress(tasks=(task(FIRST),)), at=later(hours=1), participants={role: other})
    with store.reading() as t:
        assert t.worklist.of_unit(WARD_UNIT) == []
        assert [item.task.id for item in t.worklist.of_unit(other)] == [FIRST]


def test_an_unknown_task_is_not_found(store: Store) -> None:
    case = saved_case(store, progress())
    with pytest.raises(NotFound), store.reading() as t:
        t.worklist.task(case.id, TaskId("9.9"))


def test_a_draft_is_kept_per_person_until_the_task_closes(store: Store) -> None:
    case = saved_case(store, progress(tasks=(task(FIRST),)))
    with store.transaction() as t:
        t.worklist.save_draft(case.id, FIRST, NURSE, {"behov": "dusch"})
        t.worklist.save_draft(case.id, FIRST, NURSE, {"behov": "dusch och mat", "fran": MORNING})
    with store.reading() as t:
        assert t.worklist.draft(case.id, FIRST, NURSE) == {"behov": "dusch och mat", "fran": MORNING}
        assert t.worklist.draft(case.id, FIRST, PersonId("disa.lund")) is None
    with store.transaction() as t:
        t.cases.save(case, progress(outcomes={FIRST: "done"}), at=MORNING + timedelta(hours=1))
    with store.reading() as t:
        assert t.worklist.draft(case.id, FIRST, NURSE) is None
