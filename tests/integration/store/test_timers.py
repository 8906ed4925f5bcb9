"""Timers are claimed when due, by one worker at a time; what fails comes back later, or stops."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from psycopg import Connection
from sqlalchemy import event

from service.domain.case import ElementId, Progress, Step, StepKind, TimerId
from service.domain.clock import FrozenClock, WallClock
from service.domain.errors import LostLease, NotFound
from service.store import ClaimedTimer, Store
from tests.databases import empty, opened
from tests.integration.store.building import MAIN, later, progress, saved_case, timer

LEASE = timedelta(seconds=30)
T1, T2 = TimerId("3.1"), TimerId("3.2")


def claim(store: Store, worker: str = "a", limit: int = 10) -> list[ClaimedTimer]:
    with store.transaction() as t:
        return list(t.timers.claim(worker, limit, LEASE))


def passed(at_days: int, element: str = "frist") -> Step:
    return Step(StepKind.TIMER, MAIN, ElementId(element), "Tre dagar har gått", later(days=at_days))


@pytest.fixture
def armed(store: Store) -> Progress:
    moved = progress(timers=(timer(T1, later(days=3)), timer(T2, later(days=1)), timer("3.3", None)))
    saved_case(store, moved)
    return moved


def test_nothing_is_claimed_a_microsecond_before_it_is_due(
    store: Store, armed: Progress, clock: FrozenClock
) -> None:
    clock.move_to(later(days=1) - timedelta(microseconds=1))
    assert claim(store) == []
    clock.move_to(later(days=1))
    assert [claimed.timer_id for claimed in claim(store)] == [T2]


def test_the_longest_due_is_claimed_first(store: Store, armed: Progress, clock: FrozenClock) -> None:
    clock.move_to(later(days=10))
    assert [claimed.timer_id for claimed in claim(store, limit=1)] == [T2]
    assert [claimed.timer_id for claimed in claim(store)] == [T1]
    assert claim(store) == []


def test_a_lease_that_ran_out_lets_another_worker_in_and_the_first_is_told(
    store: Store, armed: Progress, clock: FrozenClock
) -> None:
    clock.move_to(later(days=1))
    (first,) = claim(store, "a")
    clock.advance(LEASE)
    (second,) = claim(store, "b")
    assert second.token == first.token + 1
    with store.transaction() as t:
        t.cases.lock(first.case_id)
        assert t.timers.still_mine(second)
        assert not t.timers.still_mine(first)
        with pytest.raises(LostLease):
            t.timers.hold(first)


def test_a_slow_worker_keeps_its_timer_while_nobody_else_has_claimed_it(
    store: Store, armed: Progress, clock: FrozenClock
) -> None:
    clock.move_to(later(days=1))
    (claimed,) = claim(store)
    clock.advance(LEASE * 10)
    with store.transaction() as t:
        assert t.timers.still_mine(claimed)


def test_a_released_timer_is_free_at_once(store: Store, armed: Progress, clock: FrozenClock) -> None:
    clock.move_to(later(days=1))
    (claimed,) = claim(store)
    with store.transaction() as t:
        t.timers.release(claimed)
    assert [again.timer_id for again in claim(store, "b")] == [T2]


def test_a_fired_timer_is_gone_with_its_lateness_noted(
    store: Store, armed: Progress, clock: FrozenClock
) -> None:
    clock.move_to(later(days=1, hours=2))
    (claimed,) = claim(store)
    gone = armed.timers[1]
    left = progress(timers=(armed.timers[0], armed.timers[2]), steps=(passed(1),), fired=(gone,))
    with store.transaction() as t:
        case = t.cases.lock(claimed.case_id)
        t.cases.save(case, left, at=claimed.due_at)
        assert not t.timers.still_mine(claimed)
    with store.reading() as t:
        row = next(row for row in t.timers.of_case(case.id) if row.timer_id == T2)
        told = t.history.of_case(case.id)[-1]
    assert (row.state, row.lateness) == ("fired", timedelta(hours=2))
    assert (told.occurred_at, told.recorded_at) == (later(days=1), later(days=1, hours=2))


def test_a_timer_that_has_gone_without_firing_was_cancelled(store: Store) -> None:
    both = timer(T1, later(days=1)), timer(T2, later(days=1))
    case = saved_case(store, progress(timers=both))
    with store.transaction() as t:
        t.cases.save(case, progress(fired=both[1:], steps=(passed(1),)), at=later(days=1))
    with store.reading() as t:
        states = {row.timer_id: row.state for row in t.timers.of_case(case.id)}
    assert states == {T1: "cancelled", T2: "fired"}


def test_a_timer_that_was_armed_and_fired_in_one_move_leaves_a_row(store: Store, clock: FrozenClock) -> None:
    clock.move_to(later(days=5))
    case = saved_case(store, progress(fired=(timer(T1, later(days=1)),), steps=(passed(1),)))
    with store.reading() as t:
        (row,) = t.timers.of_case(case.id)
    assert (row.state, row.lateness) == ("fired", timedelta(days=4))
    assert claim(store) == []


def test_a_cycle_that_went_off_waits_for_its_next_time(store: Store, clock: FrozenClock) -> None:
    first = timer(T1, later(days=1))
    case = saved_case(store, progress(timers=(first,)))
    clock.move_to(later(days=1))
    (claimed,) = claim(store)
    again = progress(timers=(timer(T1, later(days=2)),), steps=(passed(1),), fired=(first,))
    with store.transaction() as t:
        t.cases.save(t.cases.lock(case.id), again, at=claimed.due_at)
    assert claim(store) == []
    clock.move_to(later(days=2))
    assert [timer.due_at for timer in claim(store)] == [later(days=2)]
    with store.reading() as t:
        assert [entry.kind for entry in t.history.of_case(case.id)].count("rescheduled") == 0


def test_a_moved_due_time_is_noted_and_takes_the_timer_from_whoever_claimed_it(
    store: Store, clock: FrozenClock
) -> None:
    case = saved_case(store, progress(timers=(timer(T1, later(days=1)),)))
    clock.move_to(later(days=1))
    (claimed,) = claim(store)
    with store.transaction() as t:
        t.cases.save(t.cases.lock(case.id), progress(timers=(timer(T1, later(days=4)),)), at=clock.now())
        assert not t.timers.still_mine(claimed)
    with store.reading() as t:
        noted = t.history.of_case(case.id)[-1]
    assert noted.kind == "rescheduled"
    assert noted.detail["from"] == later(days=1).isoformat()
    assert noted.detail["to"] == later(days=4).isoformat()


def test_a_failing_timer_waits_longer_each_time_and_then_stops(
    store: Store, armed: Progress, clock: FrozenClock
) -> None:
    clock.move_to(later(days=1))
    minutes = []
    for _ in range(5):
        (claimed,) = claim(store)
        with store.transaction() as t:
            failure = t.timers.failed(claimed, "EngineFailed in frist")
        assert claim(store) == []
        assert failure.next_try_at is not None
        minutes.append((failure.next_try_at - clock.now()) // timedelta(minutes=1))
        clock.move_to(failure.next_try_at)
    assert minutes == [1, 5, 30, 120, 360]
    (claimed,) = claim(store)
    with store.transaction() as t:
        failure = t.timers.failed(claimed, "EngineFailed in frist")
    assert (failure.attempts, failure.next_try_at) == (6, None)
    clock.advance(timedelta(hours=12))
    assert claim(store) == []
    with store.reading() as t:
        (stopped,) = t.timers.waiting(stopped_only=True)
    assert stopped.last_error == "EngineFailed in frist"
    with store.transaction() as t:
        t.timers.try_again(stopped.id)
    assert [again.timer_id for again in claim(store)] == [T2]


def test_only_the_holder_of_the_lease_may_note_a_failure(
    store: Store, armed: Progress, clock: FrozenClock
) -> None:
    clock.move_to(later(days=1))
    (first,) = claim(store)
    clock.advance(LEASE)
    claim(store, "b")
    with pytest.raises(LostLease), store.transaction() as t:
        t.timers.failed(first, "too late")


def test_operators_see_what_waits_with_source_and_lateness(
    store: Store, armed: Progress, clock: FrozenClock
) -> None:
    clock.move_to(later(days=1, minutes=5))
    with store.reading() as t:
        rows = t.timers.waiting()
        overdue = t.timers.waiting(overdue_only=True)
    assert [row.timer_id for row in rows] == [T2, T1, "3.3"]
    assert [row.lateness for row in rows] == [timedelta(minutes=5), None, None]
    assert rows[0].due == armed.timers[1].due
    assert overdue == rows[:1]


def test_operators_see_how_many_wait_and_which_have_no_time_yet(
    store: Store, armed: Progress, clock: FrozenClock
) -> None:
    clock.move_to(later(days=1, minutes=5))
    with store.reading() as t:
        numbers = t.timers.numbers(timedelta(days=30))
        timeless = t.timers.waiting(timeless_only=True)
    assert (numbers.waiting, numbers.overdue, numbers.soon, numbers.timeless) == (3, 1, 1, 1)
    assert [row.timer_id for row in timeless] == ["3.3"]


def test_a_worker_holds_a_timer_until_its_lease_runs_out(
    store: Store, armed: Progress, clock: FrozenClock
) -> None:
    clock.move_to(later(days=1))
    claim(store)
    with store.reading() as t:
        assert t.timers.waiting()[0].lease_owner == "a"
    clock.advance(LEASE)
    with store.reading() as t:
        assert t.timers.waiting()[0].lease_owner is None


def test_due_timers_of_a_case_come_in_the_order_they_are_due(store: Store, armed: Progress) -> None:
    with store.reading() as t:
        (case,) = t.cases.open_ids()
        assert [row.timer_id for row in t.timers.due_of_case(case, later(days=3))] == [T2, T1]
        assert [row.timer_id for row in t.timers.due_of_case(case, later(days=2))] == [T2]


def test_a_timer_that_does_not_wait_cannot_be_tried_again(store: Store) -> None:
    with pytest.raises(NotFound), store.transaction() as t:
        t.timers.try_again(1)


class FastClock(WallClock):
    """The clock of a machine that is an hour ahead."""

    def now(self) -> datetime:
        return super().now() + timedelta(hours=1)


def test_on_postgresql_the_database_decides_what_is_due_not_a_worker_with_a_fast_clock(
    postgres_url: str, emptier: Connection[Any]
) -> None:
    empty(emptier)
    now = WallClock().now()
    soon = timer(T1, now + timedelta(minutes=30))
    overdue = timer(T2, now - timedelta(minutes=30))
    with opened(postgres_url, FastClock()) as store:
        saved_case(store, progress(timers=(soon, overdue)))
        assert [claimed.timer_id for claimed in claim(store)] == [T2]


def test_the_claim_finds_what_is_due_by_the_index_however_many_cases_wait(store: Store) -> None:
    asked: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, words: str, values: Any, *___: Any) -> None:
        asked.append((words, values))

    event.listen(store.engine, "before_cursor_execute", note)
    claim(store)
    event.remove(store.engine, "before_cursor_execute", note)
    (words, values), *_ = [(words, values) for words, values in asked if "ORDER BY timer.due_at" in words]
    explain = {"sqlite": "EXPLAIN QUERY PLAN ", "postgresql": "EXPLAIN "}[store.engine.dialect.name]
    with store.transaction() as t:
        if store.engine.dialect.name == "postgresql":
            for way in ("seqscan", "bitmapscan"):  # an empty table is read whole, a small one gathered first
                t.connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")
        plan = str(t.connection.exec_driver_sql(explain + words, values).all())
    assert "ix_timer_due" in plan
    assert "Sort Key" not in plan
    assert "TEMP B-TREE" not in plan
