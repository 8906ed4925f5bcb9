"""A worker that races: the real action on the real engine, until nothing is left. Killed at any moment.

Run as: python -m tests.integration.racing_worker <database address> <name>
"""

import sys
from datetime import timedelta
from time import sleep

from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.domain.clock import WallClock
from service.domain.errors import StoreUnavailable
from service.store import Store
from tests.a_context import context_on

LEASE = timedelta(milliseconds=50)  #: so short that leases run out under live workers too: fencing must hold
BATCH = 10


def main(url: str, name: str) -> None:
    ctx = context_on(Store(url, clock=WallClock()), WallClock())
    while True:
        try:
            claimed = fire_due_timers(ctx, name, limit=BATCH, lease=LEASE)
        except StoreUnavailable:
            claimed = 0
        if not claimed:
            if not anything_left(ctx):
                return
            sleep(0.05)  # others hold what is left


def anything_left(ctx: Context) -> bool:
    with ctx.store.reading() as tx:
        return bool(tx.timers.waiting(limit=1))


if __name__ == "__main__":
    main(*sys.argv[1:])
