"""A worker that races: claims due timers and fires them until none is left. Killed at any moment.

Run as: python -m tests.integration.racing_worker <database address> <name>
Each firing also writes a line in a ledger table, in the same transaction: what it says happened, happened.
"""

import json
import sys
from datetime import timedelta
from time import sleep

from sqlalchemy import text

from service.domain.case import Due, ElementId, ProcessId, Progress, Step, StepKind, TimerId, WaitingTimer
from service.domain.clock import WallClock
from service.domain.errors import StoreUnavailable
from service.store import Case, ClaimedTimer, Store

PROCESS = ProcessId("utskrivning")
LEASE = timedelta(milliseconds=50)  #: so short that leases run out under live workers too: fencing must hold
BATCH = 10


def main(url: str, name: str) -> None:
    store = Store(url, clock=WallClock())
    while True:
        try:
            claimed = claim(store, name)
            for timer in claimed:
                fire(store, timer, name)
            if not claimed and not anything_left(store):
                return
        except StoreUnavailable:
            claimed = []
        if not claimed:
            sleep(0.05)  # others hold what is left


def claim(store: Store, name: str) -> list[ClaimedTimer]:
    with store.transaction() as t:
        return list(t.timers.claim(name, BATCH, LEASE))


def fire(store: Store, timer: ClaimedTimer, name: str) -> None:
    with store.transaction() as t:
        case = t.cases.lock(timer.case_id)
        if not t.timers.still_mine(timer):
            return
        line = text("INSERT INTO ledger (case_id, timer, worker) VALUES (:case, :timer, :worker)")
        t.connection.execute(line, {"case": case.id, "timer": timer.timer_id, "worker": name})
        t.cases.save(case, moved(case, timer), at=timer.due_at)


def moved(case: Case, fired: ClaimedTimer) -> Progress:
    """What an engine would answer: the fired timer has gone, the others are still armed."""
    left = [id_ for id_ in json.loads(case.state) if id_ != fired.timer_id]
    step = Step(StepKind.TIMER, PROCESS, ElementId("frist"), "Fristen har gått", fired.due_at)
    timers = tuple(waiting(id_, fired) for id_ in left)
    gone = (waiting(fired.timer_id, fired),)
    return Progress(json.dumps(left).encode(), False, (), timers, (), steps=(step,), fired=gone)


def waiting(id_: str, like: ClaimedTimer) -> WaitingTimer:
    due = Due(like.due_at, "frist")
    return WaitingTimer(TimerId(id_), PROCESS, ElementId("frist"), "Fristen", like.due_at, due)


def anything_left(store: Store) -> bool:
    with store.reading() as t:
        return bool(t.timers.waiting(limit=1))


if __name__ == "__main__":
    main(*sys.argv[1:])
