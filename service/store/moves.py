"""Moves of many cases to another version: what was asked for, and how far each case has come."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from service.domain.case import CaseId, Progress
from service.domain.clock import Clock
from service.domain.errors import NotFound
from service.domain.facts import Facts, from_json, to_json
from service.domain.migration import Obstacle, Plan
from service.domain.people import PersonId
from service.store import tables

_job, _move, _case = tables.job, tables.case_move, tables.case
KIND = "move"


class MoveState(StrEnum):
    """How far a case has come."""

    WAITING = "waiting"
    MOVED = "moved"
    REFUSED = "refused"  #: stays where it is
    RETURNING = "returning"  #: moved, and is to go back
    RETURNED = "returned"


@dataclass(frozen=True)
class MoveJob:
    """Many cases that are to go over to one version."""

    id: int
    agreement: str
    version: int  #: row number of the version that they go to
    plan: Plan
    asked_at: datetime
    asked_by: PersonId
    numbers: Mapping[MoveState, int]  #: how many cases have come how far

    @property
    def total(self) -> int:
        return sum(self.numbers.values())

    @property
    def left(self) -> int:
        return self.numbers.get(MoveState.WAITING, 0) + self.numbers.get(MoveState.RETURNING, 0)


@dataclass(frozen=True)
class CaseMove:
    """One case of such a job."""

    id: int
    job: int
    case_id: CaseId
    state: MoveState
    from_version: int | None  #: row number; None until it has been moved
    before: bytes | None  #: the engine's state before
    facts: Facts  #: the values that the move replaced
    revision: int | None  #: of the case after the move; None: there is no way back
    why: tuple[Obstacle, ...]  #: what stands in the way
    settled_at: datetime | None


class Moves:
    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def ask(self, agreement: str, version: int, plan: Plan, cases: Sequence[CaseId], *, who: PersonId) -> int:
        """A new job; returns its number."""
        values = {
            "kind": KIND,
            "agreement": agreement,
            "arguments": {"version": version, "names": dict(plan.names), "skip": sorted(plan.skip)},
            "asked_at": self._clock.now(),
            "asked_by": who,
        }
        number: int = self._connection.execute(insert(_job).values(values).returning(_job.c.id)).scalar_one()
        rows = [{"job_id": number, "case_id": case, "state": "waiting", "why": []} for case in cases]
        if rows:
            self._connection.execute(insert(_move), rows)
        return number

    def job(self, number: int) -> MoveJob:
        """Raises NotFound."""
        row = self._connection.execute(select(_job).where(_job.c.id == number)).mappings().one_or_none()
        if row is None:
            raise NotFound("Den flytten finns inte.")
        return self._read_job(row)

    def jobs(self, agreement: str) -> Sequence[MoveJob]:
        """The latest first."""
        query = select(_job).where(_job.c.agreement == agreement, _job.c.kind == KIND)
        rows = self._connection.execute(query.order_by(_job.c.id.desc())).mappings().all()
        return [self._read_job(row) for row in rows]

    def of_job(self, number: int) -> Sequence[CaseMove]:
        query = select(_move).where(_move.c.job_id == number).order_by(_move.c.id)
        return [_read(row) for row in self._connection.execute(query).mappings()]

    def take(self) -> CaseMove | None:
        """The next case whose turn it is, ours until the transaction ends: others take the one after."""
        first = select(_move).where(tables.move_waits).order_by(_move.c.id).limit(1)
        row = self._connection.execute(first.with_for_update(skip_locked=True)).mappings().one_or_none()
        return _read(row) if row is not None else None

    def turn_back(self, job: int) -> int:
        """All that has been moved is to go back, and what waits stays; returns how many wait for it."""
        ours = update(_move).where(_move.c.job_id == job)
        stays = {"state": "refused", "settled_at": self._clock.now()}
        self._connection.execute(ours.where(_move.c.state == "waiting").values(stays))
        back = self._connection.execute(ours.where(_move.c.state == "moved").values(state="returning"))
        return back.rowcount

    def moved(
        self, move: CaseMove, *, from_version: int, before: bytes, facts: Facts, revision: int | None
    ) -> None:
        kept = {name: to_json(value) for name, value in facts.items()}
        way_back = {"from_version_id": from_version, "before": before, "facts": kept, "revision": revision}
        self._settle(move, MoveState.MOVED, **way_back)

    def refused(self, move: CaseMove, why: Sequence[Obstacle]) -> None:
        """It stays where it is: in the old version, or when it was to go back in the new."""
        stays = MoveState.MOVED if move.state is MoveState.RETURNING else MoveState.REFUSED
        self._settle(move, stays, why=[asdict(obstacle) for obstacle in why])

    def returned(self, move: CaseMove) -> None:
        self._settle(move, MoveState.RETURNED)

    def reopen(self, case_id: CaseId, before: Progress) -> None:
        """Rows of what the move closed and the way back opens: the same tasks and timers, and no new ones."""
        task, timer = tables.task, tables.timer
        tasks = [each.id for each in before.tasks]
        withdrawn = update(task).where(
            task.c.case_id == case_id, task.c.engine_id.in_(tasks), task.c.outcome == "withdrawn"
        )
        self._connection.execute(withdrawn.values(outcome=None, closed_at=None, closed_by=None))
        timers = [each.id for each in before.timers]
        cancelled = update(timer).where(
            timer.c.case_id == case_id, timer.c.engine_id.in_(timers), timer.c.state == "cancelled"
        )
        self._connection.execute(cancelled.values(state="waiting", cancelled_at=None))

    def candidates(self, agreement: str, but: int) -> Sequence[CaseId]:
        """Open cases that run on another version of an agreement than that row."""
        version = tables.agreement_version
        joined = _case.join(version, version.c.id == _case.c.agreement_version_id)
        query = (
            select(_case.c.id)
            .select_from(joined)
            .where(version.c.agreement == agreement, version.c.id != but, _case.c.closed_at.is_(None))
        )
        return [CaseId(number) for number in self._connection.scalars(query.order_by(_case.c.id))]

    def _settle(self, move: CaseMove, state: MoveState, **values: Any) -> None:
        settled = {"state": str(state), "settled_at": self._clock.now(), **values}
        # Somebody else may have settled it since we took it and failed.
        ours = update(_move).where(_move.c.id == move.id, _move.c.state == str(move.state))
        self._connection.execute(ours.values(settled))

    def _read_job(self, row: RowMapping) -> MoveJob:
        count = select(_move.c.state, func.count()).where(_move.c.job_id == row["id"])
        states = self._connection.execute(count.group_by(_move.c.state)).all()
        asked = row["arguments"]
        return MoveJob(
            id=row["id"],
            agreement=row["agreement"],
            version=asked["version"],
            plan=Plan(asked["names"], frozenset(asked["skip"])),
            asked_at=row["asked_at"],
            asked_by=PersonId(row["asked_by"]),
            numbers=Counter({MoveState(state): number for state, number in states}),
        )


def _read(row: RowMapping) -> CaseMove:
    return CaseMove(
        id=row["id"],
        job=row["job_id"],
        case_id=CaseId(row["case_id"]),
        state=MoveState(row["state"]),
        from_version=row["from_version_id"],
        before=row["before"],
        facts={name: from_json(value) for name, value in (row["facts"] or {}).items()},
        revision=row["revision"],
        why=tuple(Obstacle(**each) for each in row["why"]),
        settled_at=row["settled_at"],
    )
