"""Three workers race for timers that are all due in the same second, and are killed while they do it.

Each timer fires exactly once: counted in a ledger that the firing transaction itself writes, with SQL
written here and not by the product.
"""

import json
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from service.domain.case import ElementId, Progress, TimerId
from service.domain.clock import FrozenClock
from service.domain.people import Patient, PersonId
from service.store import ClaimedTimer, Store
from tests.databases import opened
from tests.integration.racing_worker import waiting

ROOT = Path(__file__).parents[2]
DUE = datetime(2026, 1, 5, 11, 0, tzinfo=UTC)
PER_CASE = 8
WORKERS = 3


@pytest.mark.parametrize(("timers", "kills", "seed"), [(2_000, 6, 2017)])
def test_every_timer_fires_exactly_once_though_workers_are_killed(
    store_url: str, timers: int, kills: int, seed: int
) -> None:
    race(store_url, timers, kills, random.Random(seed))


@pytest.mark.nightly
@pytest.mark.parametrize("seed", [612, 4])
def test_twenty_thousand_timers_fire_exactly_once_with_sixty_kills(store_url: str, seed: int) -> None:
    race(store_url, 20_000, 60, random.Random(seed))


def race(url: str, timers: int, kills: int, chance: random.Random) -> None:
    with opened(url, FrozenClock(DUE)) as store:
        arm(store, timers)
    killed = run_and_kill(url, sorted(chance.sample(range(timers // 20, timers * 9 // 10), kills)), chance)
    assert killed == kills
    assert ask(url, "SELECT count(*), count(DISTINCT case_id || '.' || timer) FROM ledger") == (
        timers,
        timers,
    )
    assert ask(url, "SELECT count(*) FROM timer WHERE state = 'fired' AND fired_times = 1") == (timers,)
    assert ask(url, "SELECT count(*) FROM timer WHERE state <> 'fired'") == (0,)
    assert ask(url, "SELECT count(*) FROM history WHERE kind = 'timer'") == (timers,)
    assert ask(url, f"SELECT count(*) FROM care_case WHERE revision <> {PER_CASE + 1}") == (0,)
    assert ask(url, "SELECT count(*) FROM care_case WHERE length(state) <> 2") == (0,)  # "[]": none left


def arm(store: Store, timers: int) -> None:
    """Cases with eight timers each, and the ledger: without a key, so that a second firing would show."""
    ids = [TimerId(str(n)) for n in range(PER_CASE)]
    template = ClaimedTimer(0, 0, TimerId(""), DUE, 0)  # type: ignore[arg-type]
    armed = tuple(waiting(id_, template) for id_ in ids)
    state = json.dumps(ids).encode()
    with store.transaction() as t:
        t.connection.execute(
            text("CREATE TABLE ledger (case_id INTEGER, timer VARCHAR(8), worker VARCHAR(16))")
        )
        t.patients.put(Patient("199001019802", "Anna Provsson", "Provvägen 1", "0125"))
        version = t.agreements.release(
            "grund", name="Grund", digest="", content=b"", valid_from=DUE, at=DUE, who=PersonId("test")
        )
        for _ in range(timers // PER_CASE):
            case = t.cases.create(patient="199001019802", agreement=version.id, at=DUE)
            t.cases.save(
                case, Progress(state, False, (), armed, ((armed[0].process, ElementId("x")),)), at=DUE
            )


def run_and_kill(url: str, thresholds: Sequence[int], chance: random.Random) -> int:
    """Keep three workers running until all is fired; kill one each time the ledger passes a threshold."""
    left, killed = list(thresholds), 0
    with workers() as (running, hire):
        for _ in range(WORKERS):
            hire(url)
        while running:
            done = wait_a_little(running)
            if done is not None:
                assert done.returncode == 0, "a worker failed by itself"
                running.remove(done)
            if left and fired_so_far(url) >= left[0]:
                left.pop(0)
                victim = chance.choice(running)
                victim.kill()
                victim.wait()
                running.remove(victim)
                killed += 1
                hire(url)
    return killed


def fired_so_far(url: str) -> int:
    return int(str(ask(url, "SELECT count(*) FROM ledger")[0]))


@contextmanager
def workers() -> Iterator[tuple[list[subprocess.Popen[bytes]], "Hire"]]:
    running: list[subprocess.Popen[bytes]] = []
    try:
        yield running, Hire(running)
    finally:
        for worker in running:
            worker.kill()
            worker.wait()


class Hire:
    """Starts a worker with a name of its own."""

    def __init__(self, running: list[subprocess.Popen[bytes]]) -> None:
        self._running = running
        self._hired = 0

    def __call__(self, url: str) -> None:
        self._hired += 1
        words = [sys.executable, "-m", "tests.integration.racing_worker", url, f"worker-{self._hired}"]
        self._running.append(subprocess.Popen(words, cwd=ROOT))


def wait_a_little(running: Sequence[subprocess.Popen[bytes]]) -> subprocess.Popen[bytes] | None:
    """A worker that has ended, or None after a moment."""
    for worker in running:
        if worker.poll() is not None:
            return worker
    try:
        running[0].wait(timeout=0.05)
    except subprocess.TimeoutExpired:
        return None
    return running[0]


def ask(url: str, words: str) -> tuple[object, ...]:
    """The one row that a query gives, on a connection that is not the product's."""
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        row = connection.execute(text(words)).one()
    engine.dispose()
    return tuple(row)
