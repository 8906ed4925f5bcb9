"""A save happens as a whole or not at all, wherever it is interrupted; and only one of two rivals wins."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import Any

import pytest
from psycopg import Connection
from sqlalchemy import event, select, text

from service.domain.case import CaseId, ElementId, Progress, SentMessage, Step, StepKind, TaskId
from service.domain.clock import FrozenClock
from service.domain.errors import StoreUnavailable, TaskNotOpen
from service.domain.people import PersonId
from service.store import Case, Learned, Store
from service.store.tables import metadata
from tests.databases import empty, opened
from tests.integration.store.building import (
    CARE,
    CARE_UNIT,
    MAIN,
    NURSE,
    WARD,
    WARD_UNIT,
    later,
    progress,
    saved_case,
    task,
    timer,
)

FIRST = progress(
    tasks=(task("2.1"), task("2.2", role=CARE)),
    timers=(timer("3.1", later(days=1)), timer("3.2", later(days=2)), timer("3.3", None)),
    facts={"niva": "lag"},
)
SECOND = progress(
    state=b"second",
    tasks=(task("2.2", role=CARE), task("2.4")),
    timers=(timer("3.2", later(days=3)), timer("3.4", later(days=9))),
    fired=(timer("3.1", later(days=1)),),
    steps=(Step(StepKind.TASK, MAIN, ElementId("bedom"), "Bedöm behov", later(days=1), WARD),),
    messages=(SentMessage(MAIN, ElementId("skicka"), "kallelse", "Kallelse", later(days=1), WARD, ()),),
    facts={"niva": "hog"},
    outcomes={TaskId("2.1"): "done"},
)


class PlugPulledError(Exception):
    """The test interrupted the program here."""


def save_second(store: Store, case: CaseId) -> None:
    with store.transaction() as t:
        t.cases.save(
            t.cases.lock(case),
            SECOND,
            at=later(days=1),
            who=NURSE,
            unit=WARD_UNIT,
            learned=Learned({"behov": "dusch"}, source="2.1", form="abc"),
            participants={CARE: CARE_UNIT},
        )


@contextmanager
def interrupted_at(store: Store, call: int) -> Iterator[None]:
    """Pull the plug at the n-th database call; call 0 is the commit."""
    count = iter(range(1, 1000))

    def before_call(*_: Any) -> None:
        if next(count) == call:
            raise PlugPulledError

    def before_commit(_: Any) -> None:
        if call == 0:
            raise PlugPulledError

    event.listen(store.engine, "before_cursor_execute", before_call)
    event.listen(store.engine, "commit", before_commit)
    try:
        yield
    finally:
        event.remove(store.engine, "before_cursor_execute", before_call)
        event.remove(store.engine, "commit", before_commit)


def every_row(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    with store.reading() as t:
        return {
            table.name: [
                tuple(row) for row in t.connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in metadata.sorted_tables
        }


def test_a_save_that_is_interrupted_at_any_database_call_has_changed_nothing(store: Store) -> None:
    case = saved_case(store, FIRST)
    before = every_row(store)
    for call in range(1000):
        try:
            with interrupted_at(store, call):
                save_second(store, case.id)
        except PlugPulledError:
            assert every_row(store) == before, f"interrupted at database call {call}"
        else:
            break
    assert call > 15
    after = every_row(store)
    assert {name for name in before if before[name] != after[name]} == {
        "care_case",
        "fact",
        "history",
        "message",
        "participant",
        "receipt",
        "task",
        "timer",
    }


def test_an_error_of_the_caller_rolls_everything_back(store: Store) -> None:
    case = saved_case(store, FIRST)
    before = every_row(store)
    with pytest.raises(PlugPulledError):
        save_and_fail(store, case)
    assert every_row(store) == before


def save_and_fail(store: Store, case: Case) -> None:
    with store.transaction() as t:
        t.cases.save(case, SECOND, at=later(days=1))
        raise PlugPulledError


def test_of_two_who_complete_the_same_task_at_once_one_is_told_who_was_first(store: Store) -> None:
    for _ in range(5):
        answers = rivals(store, saved_case(store, FIRST))
        (first,) = [who for who, error in answers if error is None]
        (error,) = [error for _, error in answers if error is not None]
        assert error.done_by == first
        assert error.done_at == later(hours=1)


def rivals(store: Store, case: Case) -> list[tuple[str, TaskNotOpen | None]]:
    start = Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda who: complete(store, case, who, start), ("saga", "disa")))


def complete(store: Store, case: Case, who: str, start: Barrier) -> tuple[str, TaskNotOpen | None]:
    start.wait()
    try:
        with store.transaction() as t:
            locked = t.cases.lock(case.id)
            item = t.worklist.task(case.id, TaskId("2.1"))
            if item.outcome:
                raise TaskNotOpen(done_by=item.closed_by or "", done_at=item.closed_at)
            t.cases.save(locked, done(), at=later(hours=1), who=PersonId(who))
    except TaskNotOpen as error:
        return who, error
    return who, None


def done() -> Progress:
    return progress(outcomes={TaskId("2.1"): "done", TaskId("2.2"): "withdrawn"})


def test_a_connection_that_breaks_in_the_middle_changes_nothing_and_the_next_one_works(
    postgres_url: str, emptier: Connection[Any]
) -> None:
    empty(emptier)
    with opened(postgres_url, FrozenClock()) as store:
        case = saved_case(store, FIRST)
        before = every_row(store)
        with pytest.raises(StoreUnavailable):
            save_on_a_breaking_connection(store, case, emptier)
        assert every_row(store) == before
        save_second(store, case.id)


def save_on_a_breaking_connection(store: Store, case: Case, other: Connection[Any]) -> None:
    with store.transaction() as t:
        t.cases.save(case, SECOND, at=later(days=1))
        own = t.connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [own])
        t.cases.load(case.id)
