"""A worker: at every beat it fires what is due, until nothing is; it empties the outbox of notices; it moves
cases that are to go over to another version; and it tries agreements that are to come in force."""

import os
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from service.actions.carry_on_moves import carry_on_moves
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.actions.send_notices import send_notices
from service.actions.try_candidate import try_waiting_candidates
from service.actions.write_downtime import write_downtime_lists
from service.domain.errors import HemgangError, StoreUnavailable

BEAT_SECONDS = 1.0
POST_SECONDS = 5.0  # between two looks in the outbox
TRY_SECONDS = 2.0  # between two looks for agreements that are to be tried
MOVE_SECONDS = 2.0  # between two looks for cases that are to be moved
BATCH = 5  # timers claimed at a time; small, so that several workers share a rush
#: Between two batches. SQLite has one writer and no queue: whoever never lets go keeps all others out, and
#: a rush after a long stop would leave staff without their worklist.
BREATH_SECONDS = 0.03

_log = structlog.get_logger()


@dataclass(frozen=True)
class Downtime:
    """Where the worker keeps the lists for a stop, and how often it writes them anew."""

    folder: Path
    minutes: int


class Worker:
    """Any number of workers, on any number of machines, may share one PostgreSQL."""

    def __init__(
        self,
        ctx: Context,
        name: str = "",
        *,
        fire: Callable[..., int] = fire_due_timers,
        send: Callable[..., int] = send_notices,
        downtime: Downtime | None = None,
    ) -> None:
        self._ctx = ctx
        self._downtime = downtime
        self._fire = fire
        self._send = send
        self._stopping = threading.Event()
        self.name = name or f"{socket.gethostname()}-{os.getpid()}"

    def beat(self) -> int:
        """Fires what is due now, batch by batch; returns how many timers it claimed."""
        claimed = 0
        try:
            while not self._stopping.is_set():
                batch = self._fire(self._ctx, self.name, limit=BATCH)
                claimed += batch
                if batch < BATCH:
                    break
                self._stopping.wait(BREATH_SECONDS)
        except StoreUnavailable as error:
            _log.warning("store_unavailable", worker=self.name, message=str(error))
        return claimed

    def post(self) -> int:
        """Sends the notices that are due; returns how many it settled or tried."""
        try:
            return self._send(self._ctx, self.name)
        except StoreUnavailable as error:
            _log.warning("store_unavailable", worker=self.name, message=str(error))
            return 0

    def move(self) -> int:
        """Moves the cases that are to follow another version; returns how many it settled."""
        settled = 0
        try:
            while not self._stopping.is_set() and (some := carry_on_moves(self._ctx, limit=BATCH)):
                settled += some
                self._stopping.wait(BREATH_SECONDS)
        except StoreUnavailable as error:
            _log.warning("store_unavailable", worker=self.name, message=str(error))
        return settled

    def try_agreements(self) -> int:
        """Tries what has been frozen on a page; returns how many."""
        try:
            return try_waiting_candidates(self._ctx)
        except StoreUnavailable as error:
            _log.warning("store_unavailable", worker=self.name, message=str(error))
            return 0

    def keep_lists(self) -> None:
        """Writes the lists for a stop anew. A folder that cannot be written in stops no timer."""
        if self._downtime is None:
            return
        try:
            count = write_downtime_lists(self._ctx, self._downtime.folder)
            _log.info("downtime_lists_written", worker=self.name, lists=count)
        except (OSError, HemgangError) as error:
            _log.warning("downtime_lists_not_written", worker=self.name, message=type(error).__name__)

    def start(self) -> None:
        """Each duty in a thread of its own: a mail server that is slow delays no deadline.

        A beat that takes long delays the next; it is never run twice.
        """
        self._scheduler = BackgroundScheduler(timezone="UTC")
        duties = (
            (self.beat, BEAT_SECONDS),
            (self.post, POST_SECONDS),
            (self.move, MOVE_SECONDS),
            (self.try_agreements, TRY_SECONDS),
        )
        for duty, seconds in duties:
            self._scheduler.add_job(
                duty,
                "interval",
                seconds=seconds,
                max_instances=1,
                coalesce=True,
                misfire_grace_time=None,
            )
        if self._downtime:
            every = self._downtime.minutes
            self._scheduler.add_job(self.keep_lists)  # at once: a list of yesterday is worse than none
            self._scheduler.add_job(
                self.keep_lists, "interval", minutes=every, max_instances=1, coalesce=True
            )
        self._scheduler.start()
        _log.info("worker_started", worker=self.name)

    def stop(self) -> None:
        """Lets the beat that runs finish the case that it holds, then stops."""
        self._stopping.set()
        self._scheduler.shutdown(wait=True)
        _log.info("worker_stopped", worker=self.name)
