"""Three workers race for timers that are all due in the same second, and are killed while they do it.

Each timer fires exactly once: counted with SQL written here, on a connection of its own, in the history
(which nobody can change or take away from) and in the tasks that the firings opened.
"""

import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from service.actions.verify import verify
from service.agreements import digest_of, freeze, read
from service.domain.case import ProcessId
from service.domain.clock import FrozenClock, WallClock
from service.domain.people import Patient, PersonId
from service.engine import Engine
from service.store import Store
from tests.a_context import context_on
from tests.databases import opened
from tests.drafting import Draft
from tests.releasing import put_in_force

ROOT = Path(__file__).parents[2]
ARMED = datetime(2026, 1, 5, 11, 0, tzinfo=UTC)
DUE = ARMED + timedelta(hours=24)
PER_CASE = 2
WORKERS = 3


@pytest.mark.parametrize(("timers", "kills", "seed"), [(400, 4, 2017)])
def test_every_timer_fires_exactly_once_though_workers_are_killed(
    store_url: str, timers: int, kills: int, seed: int
) -> None:
    race(store_url, timers, kills, random.Random(seed))


@pytest.mark.nightly
@pytest.mark.parametrize("seed", [612, 4])
def test_twenty_thousand_timers_fire_exactly_once_with_sixty_kills(store_url: str, seed: int) -> None:
    race(store_url, 20_000, 60, random.Random(seed))


def race(url: str, timers: int, kills: int, chance: random.Random) -> None:
    with opened(url, FrozenClock(ARMED)) as store:
        admit(store, timers // PER_CASE)
    killed = run_and_kill(url, sorted(chance.sample(range(timers // 20, timers * 9 // 10), kills)), chance)
    assert killed == kills
    fired = ask(
        url, "SELECT count(*), count(DISTINCT case_id || '.' || element) FROM history WHERE kind = 'timer'"
    )
    assert fired == (timers, timers)
    assert ask(url, "SELECT count(*) FROM timer WHERE state = 'fired' AND fired_times = 1") == (timers,)
    assert ask(url, "SELECT count(*) FROM timer WHERE state <> 'fired'") == (0,)
    as_of = "SELECT count(DISTINCT occurred_at) FROM history WHERE kind = 'timer'"
    assert ask(url, as_of) == (1,)
    assert ask(url, "SELECT count(*) FROM task WHERE outcome IS NULL") == (timers + timers // PER_CASE,)
    with opened(url, WallClock()) as store:
        assert verify(context_on(store, WallClock())) == []
        with store.reading() as tx:
            (first, *_) = tx.timers.of_case(tx.cases.open_ids()[0])
            assert first.due.at == DUE


def watched() -> dict[str, bytes]:
    """A task with two timers, each of which makes an escalation when it fires."""
    draft = Draft().start().task("a").end().path("start", "a", "end")
    for name in ("ett", "tva"):
        draft.timer(f"frist_{name}", "PT24H", on="a").task(f"varna_{name}").end(f"slut_{name}")
        draft.path(f"frist_{name}", f"varna_{name}", f"slut_{name}")
    return {"agreement.toml": b'id = "test"\nname = "Test"\nmain = "p"\n', "p.bpmn": draft.xml()}


def admit(store: Store, cases: int) -> None:
    """Cases whose timers are all due in the same second."""
    files = watched()
    with store.transaction() as tx:
        tx.patients.put(Patient("199001019802", "Anna Provsson", "Provvägen 1", "0125"))
        version = put_in_force(
            tx,
            "test",
            name="Test",
            digest=digest_of(files),
            content=freeze(files),
            valid_from=ARMED,
            at=ARMED,
            who=PersonId("test"),
        )
        progress = Engine().start(read(files), {}, ARMED)
        for _ in range(cases):
            case = tx.cases.create(
                patient="199001019802", agreement=version.id, process=ProcessId("p"), at=ARMED
            )
            tx.cases.save(case, progress, at=ARMED)


def run_and_kill(url: str, thresholds: Sequence[int], chance: random.Random) -> int:
    """Keep three workers running until all is fired; kill one each time the history passes a threshold."""
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
    return int(str(ask(url, "SELECT count(*) FROM history WHERE kind = 'timer'")[0]))


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
