"""Timers: which are due, who works on them, and what went wrong. What fires or moves is written by `save`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, and_, func, or_, select, update

from service.domain.case import CaseId, TimerId
from service.domain.clock import Clock, WallClock
from service.domain.errors import LostLease, NotFound
from service.store import tables
from service.store.timer_rows import TimerNumbers, TimerRow, timer_row

_timer = tables.timer

#: How long to wait after the first failure, the second … After the last, an operator must act.
BACK_OFF = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
)


@dataclass(frozen=True)
class ClaimedTimer:
    """A due timer that this worker may fire until somebody else claims it."""

    id: int  #: the row
    case_id: CaseId
    timer_id: TimerId  #: what the engine calls it
    due_at: datetime  #: fire as of this instant, however late it is
    token: int  #: fencing: whoever has the highest is the one


@dataclass(frozen=True)
class Failure:
    """What comes of a timer that failed."""

    attempts: int
    next_try_at: datetime | None  #: None: stopped, an operator must act


class Timers:
    """The timers of one transaction."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def claim(
        self, worker: str, limit: int, lease: timedelta = timedelta(seconds=30)
    ) -> Sequence[ClaimedTimer]:
        """Take up to `limit` due timers, the longest due first, that nobody else holds.

        1. pick rows that are due, free and not waiting after a failure; skip what others are picking now
        2. put our name on them with a higher token, until `lease` has passed

        Call it in a transaction of its own: others see the claim when it commits.
        """
        now = self.now()
        free = or_(_timer.c.lease_until.is_(None), _timer.c.lease_until <= now)
        again = or_(_timer.c.next_try_at.is_(None), _timer.c.next_try_at <= now)
        picked = (
            select(_timer.c.id)
            .where(tables.timer_waits, _timer.c.due_at <= now, free, again)
            .where(_timer.c.stopped_at.is_(None))
            .order_by(_timer.c.due_at, _timer.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        ours = update(_timer).where(_timer.c.id.in_(self._connection.scalars(picked).all()))
        token = _timer.c.lease_token + 1
        named = ours.values(lease_owner=worker, lease_token=token, lease_until=now + lease)
        columns = (_timer.c.id, _timer.c.case_id, _timer.c.engine_id, _timer.c.due_at, _timer.c.lease_token)
        rows = self._connection.execute(named.returning(*columns)).mappings()
        return sorted(map(_claimed, rows), key=_turn)

    def still_mine(self, claimed: ClaimedTimer) -> bool:
        """Has nobody else claimed, moved, fired or cancelled it? Ask with the case locked, then fire."""
        held = select(_timer.c.id).where(_held(claimed))
        return self._connection.execute(held).first() is not None

    def hold(self, claimed: ClaimedTimer) -> None:
        """Raises LostLease unless the timer is still ours. Call with the case locked, before firing."""
        if not self.still_mine(claimed):
            raise LostLease

    def release(self, claimed: ClaimedTimer) -> None:
        """Give an unfired timer back, for any worker to claim at once. Nothing happens if it was lost."""
        free = update(_timer).where(_held(claimed)).values(lease_owner=None, lease_until=None)
        self._connection.execute(free)

    def failed(self, claimed: ClaimedTimer, error: str) -> Failure:
        """Note a failure: try again later, or stop. `error` names kind and place, never patient data.

        Raises LostLease when another worker has the timer by now.
        """
        row = self._connection.execute(select(_timer.c.attempts).where(_held(claimed))).first()
        if row is None:
            raise LostLease
        attempts, now = row.attempts + 1, self.now()
        next_try_at = now + BACK_OFF[attempts - 1] if attempts <= len(BACK_OFF) else None
        noted = {
            "attempts": attempts,
            "next_try_at": next_try_at,
            "stopped_at": None if next_try_at else now,
            "last_error": error[:400],
            "lease_owner": None,
            "lease_until": None,
        }
        self._connection.execute(update(_timer).where(_held(claimed)).values(noted))
        return Failure(attempts, next_try_at)

    def try_again(self, number: int) -> None:
        """An operator has put right what was wrong: forget the failures. Raises NotFound."""
        forgotten = {"attempts": 0, "next_try_at": None, "stopped_at": None}
        row = _timer.c.id == number, tables.timer_waits
        if self._connection.execute(update(_timer).where(*row).values(forgotten)).rowcount == 0:
            raise NotFound("Timern väntar inte längre.")

    def waiting(
        self,
        *,
        limit: int = 500,
        overdue_only: bool = False,
        stopped_only: bool = False,
        timeless_only: bool = False,
    ) -> Sequence[TimerRow]:
        """Timers that wait, the earliest due first, those whose clock has not started last."""
        query = select(_timer).where(tables.timer_waits)
        if overdue_only:
            query = query.where(_timer.c.due_at <= self.now())
        if stopped_only:
            query = query.where(_timer.c.stopped_at.is_not(None))
        if timeless_only:
            query = query.where(_timer.c.due_at.is_(None))
        return self._rows(query.order_by(_timer.c.due_at.asc().nulls_last(), _timer.c.id).limit(limit))

    def numbers(self, ahead: timedelta) -> TimerNumbers:
        """Of the timers that wait; `ahead` is how far on is soon."""
        due, now = _timer.c.due_at, self.now()
        overdue, soon = due <= now, and_(due > now, due <= now + ahead)
        kinds = [func.count().filter(kind) for kind in (overdue, soon, due.is_(None))]
        row = self._connection.execute(select(func.count(), *kinds).where(tables.timer_waits)).one()
        return TimerNumbers(waiting=row[0], overdue=row[1], soon=row[2], timeless=row[3])

    def of_case(self, case_id: CaseId) -> Sequence[TimerRow]:
        """All timers of a case: waiting, fired and cancelled, in the order they were armed."""
        return self._rows(select(_timer).where(_timer.c.case_id == case_id).order_by(_timer.c.id))

    def due_of_case(self, case_id: CaseId, until: datetime) -> Sequence[TimerRow]:
        """Waiting timers of a case that are due at `until` or before, in the order they are due."""
        due = _timer.c.case_id == case_id, tables.timer_waits, _timer.c.due_at <= until
        return self._rows(select(_timer).where(*due).order_by(_timer.c.due_at, _timer.c.id))

    def now(self) -> datetime:
        """The clock that decides what is due.

        In service on PostgreSQL the database's own, so that workers on several machines agree. SQLite has
        one machine; and a clock that is not the wall's is obeyed everywhere.
        """
        if self._connection.dialect.name == "postgresql" and isinstance(self._clock, WallClock):
            return self._connection.execute(select(func.now())).scalar_one()
        return self._clock.now()

    def _rows(self, query: Select[tuple[object, ...]]) -> Sequence[TimerRow]:
        now = self.now()
        return [timer_row(row, now) for row in self._connection.execute(query).mappings()]


def _held(claimed: ClaimedTimer) -> ColumnElement[bool]:
    same = _timer.c.id == claimed.id, _timer.c.lease_token == claimed.token
    return and_(*same, tables.timer_waits, _timer.c.due_at == claimed.due_at)


def _claimed(row: RowMapping) -> ClaimedTimer:
    return ClaimedTimer(
        id=row["id"],
        case_id=CaseId(row["case_id"]),
        timer_id=TimerId(row["engine_id"]),
        due_at=row["due_at"],
        token=row["lease_token"],
    )


def _turn(claimed: ClaimedTimer) -> tuple[datetime, int]:
    return claimed.due_at, claimed.id
