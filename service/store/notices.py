"""The outbox of notices: which are due, who sends them, and what came of them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Select, and_, func, insert, or_, select, update

from service.domain.case import CaseId
from service.domain.clock import Clock, WallClock
from service.store import tables
from service.store.notice_rows import (
    Notice,
    NoticeNumbers,
    Planned,
    Reason,
    notice_of,
    planned_values,
    receipt_reason,
    task_reason,
)
from service.store.timers import BACK_OFF

_notice, _task, _receipt, _taken = tables.notice, tables.task, tables.receipt, tables.taken


class Notices:
    """The notices of one transaction."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def reasons(self, case_id: CaseId) -> Sequence[Reason]:
        """Every open task with a unit, and every unread message, of a case: what somebody may be told of."""
        execute = self._connection.execute
        tasks = [task_reason(row) for row in execute(_open_tasks(case_id)).mappings()]
        return tasks + [receipt_reason(row) for row in execute(_unread(case_id)).mappings()]

    def plan(self, case_id: CaseId, wanted: Sequence[Planned]) -> None:
        """Write down what is not there yet: sent, dropped or waiting, the same key is told once.

        Call with the case locked: nobody else plans for it.
        """
        known = set(self._connection.scalars(select(_notice.c.key).where(_notice.c.case_id == case_id)))
        fresh = [planned_values(case_id, each) for each in wanted if each.key not in known]
        if fresh:
            self._connection.execute(insert(_notice), fresh)

    def groundless(self, case_id: CaseId) -> Sequence[Notice]:
        """Those of a case that wait though their reason is gone; `gone` says why."""
        waiting = _looked_up().where(_notice.c.case_id == case_id, tables.notice_waits)
        return [each for each in self._read(waiting) if each.gone]

    def claim(self, worker: str, limit: int, lease: timedelta) -> Sequence[Notice]:
        """Take up to `limit` due notices that nobody holds, the longest due first, as timers are taken.

        Those of a unit that say the same by the same way are one sending: they get its number here, and keep
        it when it is tried again. Call it in a transaction of its own: others see the claim at its commit.
        """
        now = self.now()
        free = or_(_notice.c.lease_until.is_(None), _notice.c.lease_until <= now)
        again = or_(_notice.c.next_try_at.is_(None), _notice.c.next_try_at <= now)
        picked = (
            select(_notice.c.id)
            .where(tables.notice_waits, _notice.c.send_at <= now, free, again)
            .order_by(_notice.c.send_at, _notice.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        ids = self._connection.scalars(picked).all()
        if not ids:
            return []
        token = _notice.c.lease_token + 1
        ours = update(_notice).where(_notice.c.id.in_(ids))
        self._connection.execute(ours.values(lease_owner=worker, lease_token=token, lease_until=now + lease))
        claimed = self._read(_looked_up().where(_notice.c.id.in_(ids)).order_by(_notice.c.id))
        return [*self._batched([each for each in claimed if not each.gone])] + [
            each for each in claimed if each.gone
        ]

    def sent(self, notices: Sequence[Notice]) -> None:
        """They have left the house. What somebody else claimed or dropped meanwhile is left as it is."""
        self._settle(notices, state="sent")

    def dropped(self, notice: Notice, why: str) -> None:
        """It need not, or cannot, be sent."""
        self._settle([notice], state="dropped", why=why[:200])

    def failed(self, notices: Sequence[Notice], error: str) -> bool:
        """Note a failure of one sending: try again later, or give up. Returns whether it gave up."""
        attempts = max(each.attempts for each in notices) + 1
        again = self.now() + BACK_OFF[attempts - 1] if attempts <= len(BACK_OFF) else None
        noted = {"attempts": attempts, "next_try_at": again, "last_error": error[:400]}
        if again is None:
            self._settle(notices, state="stopped", **noted)
        else:
            freed = {**noted, "lease_owner": None, "lease_until": None}
            self._connection.execute(update(_notice).where(_held(notices)).values(freed))
        return again is None

    def try_again(self, case_id: CaseId) -> None:
        """An operator has put right what was wrong: all that was given up in the same sendings waits anew."""
        stopped = _notice.c.state == "stopped"
        batches = select(_notice.c.batch).where(_notice.c.case_id == case_id, stopped)
        anew = {"state": "waiting", "attempts": 0, "next_try_at": None, "settled_at": None}
        self._connection.execute(update(_notice).where(_notice.c.batch.in_(batches), stopped).values(anew))

    def of_case(self, case_id: CaseId) -> Sequence[Notice]:
        """All of a case, in the order they are or were to be sent."""
        of_it = _looked_up().where(_notice.c.case_id == case_id)
        return self._read(of_it.order_by(_notice.c.send_at, _notice.c.id))

    def latest(self, *, limit: int = 60) -> Sequence[Notice]:
        """What has been settled, for operators, the latest first."""
        settled = _looked_up().where(_notice.c.settled_at.is_not(None))
        return self._read(settled.order_by(_notice.c.settled_at.desc(), _notice.c.id.desc()).limit(limit))

    def numbers(self) -> NoticeNumbers:
        """Of those that are not settled, and those that were given up."""
        due = _notice.c.send_at <= self.now()
        waiting = select(func.count(), func.count().filter(due)).where(tables.notice_waits)
        stopped = select(func.count()).where(_notice.c.state == "stopped")
        row = self._connection.execute(waiting).one()
        return NoticeNumbers(row[0], row[1], self._connection.execute(stopped).scalar_one())

    def now(self) -> datetime:
        """The clock that decides what is due; as for timers the database's own in service on PostgreSQL."""
        if self._connection.dialect.name == "postgresql" and isinstance(self._clock, WallClock):
            return self._connection.execute(select(func.now())).scalar_one()
        return self._clock.now()

    def _batched(self, claimed: Sequence[Notice]) -> Sequence[Notice]:
        first: dict[tuple[str, ...], int] = {}
        for each in claimed:
            if each.batch is None:
                first.setdefault(each.sending, each.id)
        for sending, number in first.items():
            ids = [each.id for each in claimed if each.batch is None and each.sending == sending]
            self._connection.execute(update(_notice).where(_notice.c.id.in_(ids)).values(batch=number))
        ids = [each.id for each in claimed]
        return self._read(_looked_up().where(_notice.c.id.in_(ids)).order_by(_notice.c.id))

    def _settle(self, notices: Sequence[Notice], **values: object) -> None:
        over = {**values, "settled_at": self.now(), "lease_owner": None, "lease_until": None}
        self._connection.execute(update(_notice).where(_held(notices)).values(over))

    def _read(self, query: Select[tuple[object, ...]]) -> Sequence[Notice]:
        now = self.now()
        return [notice_of(row, now) for row in self._connection.execute(query).mappings()]


def _open_tasks(case_id: CaseId) -> Select[tuple[object, ...]]:
    open_here = _task.c.case_id == case_id, _task.c.outcome.is_(None), _task.c.unit.is_not(None)
    return select(_task).where(*open_here).order_by(_task.c.id)


def _unread(case_id: CaseId) -> Select[tuple[object, ...]]:
    message = tables.message
    joined = _receipt.join(message, message.c.id == _receipt.c.message_id)
    unread = message.c.case_id == case_id, _receipt.c.read_at.is_(None)
    columns = _receipt.c.id, _receipt.c.role, _receipt.c.unit, _receipt.c.delivered_at, message.c.message
    return select(*columns).select_from(joined).where(*unread).order_by(_receipt.c.id)


def _held(notices: Sequence[Notice]) -> ColumnElement[bool]:
    """Ours still: who claimed later has raised the token."""
    same = [and_(_notice.c.id == each.id, _notice.c.lease_token == each.token) for each in notices]
    return and_(tables.notice_waits, or_(*same))


def _looked_up() -> Select[tuple[object, ...]]:
    """With what tells whether the reason is still there."""
    joined = _notice.outerjoin(_task, _task.c.id == _notice.c.task_id).outerjoin(
        _receipt, _receipt.c.id == _notice.c.receipt_id
    )
    holder = or_(_taken.c.task_id == _notice.c.task_id, _taken.c.receipt_id == _notice.c.receipt_id)
    joined = joined.outerjoin(_taken, and_(holder, _taken.c.released_at.is_(None)))
    now = (
        _taken.c.person.label("taker"),
        _taken.c.until.label("taken_until"),
        _task.c.outcome.label("outcome"),
        _task.c.unit.label("task_unit"),
        _task.c.due_at.label("due_at"),
        _receipt.c.read_at.label("read_at"),
    )
    return select(*_notice.c, *now).select_from(joined)
