"""Verification finds every way in which the rows and the state can come apart."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, text, update

from service.domain.case import ElementId, Progress, SentMessage, Step, StepKind
from service.store import Case, Store, tables
from tests.integration.store.building import (
    CARE,
    CARE_UNIT,
    HOME,
    MAIN,
    MORNING,
    NURSE,
    WARD,
    later,
    progress,
    saved_case,
    task,
    timer,
)

STANDS = progress(
    tasks=(task("2.1"), task("2.2", role=CARE)),
    timers=(timer("3.1", later(days=1)), timer("3.2", None)),
)
MESSAGE = SentMessage(MAIN, ElementId("skicka"), "kallelse", "Kallelse", MORNING, WARD, (CARE, HOME))


@pytest.fixture
def case(store: Store) -> Case:
    """A case with open tasks, timers, one of which has fired, and a message with a receipt."""
    begun = saved_case(store, STANDS)
    fired = timer("3.3", MORNING)
    step = Step(StepKind.TIMER, MAIN, fired.element, fired.name, MORNING)
    moved = progress(
        tasks=STANDS.tasks, timers=STANDS.timers, fired=(fired,), steps=(step,), messages=(MESSAGE,)
    )
    with store.transaction() as t:
        return t.cases.save(begun, moved, at=MORNING, who=NURSE, participants={CARE: CARE_UNIT})


def found(store: Store, case: Case, view: Progress) -> list[str]:
    with store.reading() as t:
        return [finding.what for finding in t.verify.case(case.id, view)]


def damage(store: Store, change: Any) -> list[str]:
    """What the rows' own checks say after a change that no save would make."""
    with store.transaction() as t:
        t.connection.execute(change)
    with store.reading() as t:
        return [finding.what for finding in t.verify.rows()]


def test_nothing_is_found_when_all_is_well(store: Store, case: Case) -> None:
    assert found(store, case, STANDS) == []
    with store.reading() as t:
        assert t.verify.rows() == []


def test_what_the_engine_has_and_the_rows_lack_is_found(store: Store, case: Case) -> None:
    view = progress(tasks=(*STANDS.tasks, task("2.9")), timers=(*STANDS.timers, timer("3.9", later(days=1))))
    assert found(store, case, view) == ["task missing", "timer missing"]


def test_what_the_rows_have_and_the_engine_lacks_is_found(store: Store, case: Case) -> None:
    view = progress(tasks=STANDS.tasks[:1], timers=STANDS.timers[:1])
    assert found(store, case, view) == ["task left over", "timer left over"]


def test_a_due_time_that_differs_is_found(store: Store, case: Case) -> None:
    view = progress(tasks=STANDS.tasks, timers=(timer("3.1", later(days=1, seconds=1)), STANDS.timers[1]))
    assert found(store, case, view) == ["timer differs"]


def test_a_case_that_has_ended_in_one_place_only_is_found(store: Store, case: Case) -> None:
    view = progress(tasks=STANDS.tasks, timers=STANDS.timers, finished=True)
    assert found(store, case, view) == ["position", "closed"]


DAMAGES: dict[str, tuple[Callable[[], Any], list[str]]] = {
    "closed under open tasks and timers": (
        lambda: update(tables.case).values(closed_at=MORNING),
        ["open task on closed case"] * 2 + ["waiting timer on closed case"] * 2,
    ),
    "a timer marked as fired": (
        lambda: (
            update(tables.timer)
            .where(tables.timer.c.engine_id == "3.1")
            .values(state="fired", fired_at=MORNING, fired_due=later(days=1))
        ),
        ["fired timer without history"],
    ),
    "an entry with a number of its own": (
        lambda: insert(tables.history).values(entry(sequence=17)),
        ["history gap"],
    ),
    "a task at a unit that has not the role": (
        lambda: update(tables.task).where(tables.task.c.engine_id == "2.1").values(unit="avd-99"),
        ["task at another unit"],
    ),
    "a receipt gone": (lambda: delete(tables.receipt), ["receipt missing"]),
    "a receipt at a unit that never took part": (
        lambda: update(tables.receipt).values(unit="vc-annan"),
        ["receipt without part"],
    ),
}


def entry(sequence: int) -> dict[str, Any]:
    blank = {"kind": "x", "process": "", "element": "", "name": "", "who": "x", "detail": {}}
    return {"case_id": 1, "sequence": sequence, "occurred_at": MORNING, "recorded_at": MORNING, **blank}


@pytest.mark.parametrize("what", DAMAGES)
def test_damage_to_the_rows_is_found(store: Store, case: Case, what: str) -> None:
    change, expected = DAMAGES[what]
    assert damage(store, change()) == expected


def test_two_values_that_hold_at_once_are_found_though_the_index_should_refuse_them(
    store: Store, case: Case
) -> None:
    with store.transaction() as t:
        t.connection.execute(text("DROP INDEX uq_fact_current"))
        for value in ("lag", "hog"):
            t.connection.execute(insert(tables.fact).values(fact(case, value)))
    try:
        with store.reading() as t:
            assert [finding.what for finding in t.verify.rows()] == ["two current facts"]
    finally:
        with store.transaction() as t:
            t.connection.execute(delete(tables.fact))
            rebuild_index(t.connection)


def fact(case: Case, value: str) -> dict[str, Any]:
    said = {"learned_at": MORNING, "recorded_at": MORNING, "who": NURSE, "source": "2.1", "form": ""}
    return {"case_id": case.id, "name": "niva", "value": value, **said}


def rebuild_index(connection: Connection) -> None:
    (index,) = [index for index in tables.fact.indexes if index.name == "uq_fact_current"]
    index.create(connection)
