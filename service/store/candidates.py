"""Agreements on their way to being in force: frozen files, and the log of what has been done with them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from service.domain.errors import NotFound
from service.domain.people import PersonId
from service.domain.release import Remark, Side, Step, Taken
from service.store import tables

_candidate, _step = tables.candidate, tables.release_step
_WORDS = [column for column in _candidate.c if column.name != "content"]


@dataclass(frozen=True)
class Candidate:
    """An agreement's files as they were frozen; the content is read by itself."""

    id: int
    agreement: str
    name: str
    digest: str
    frozen_at: datetime
    frozen_by: PersonId


class Candidates:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def freeze(
        self, agreement: str, *, name: str, digest: str, content: bytes, at: datetime, who: PersonId
    ) -> Candidate:
        """The same files are the same candidate, whoever freezes them again."""
        if known := self.of_digest(digest):
            return known
        values = {
            "agreement": agreement,
            "name": name,
            "digest": digest,
            "content": content,
            "frozen_at": at,
            "frozen_by": who,
        }
        row = self._connection.execute(insert(_candidate).values(values).returning(*_WORDS))
        return Candidate(**row.mappings().one())

    def of_digest(self, digest: str) -> Candidate | None:
        row = self._connection.execute(select(*_WORDS).where(_candidate.c.digest == digest))
        found = row.mappings().one_or_none()
        return Candidate(**found) if found else None

    def candidate(self, id_: int) -> Candidate:
        """Raises NotFound."""
        return self._one(select(*_WORDS).where(_candidate.c.id == id_))

    def lock(self, id_: int) -> Candidate:
        """Nobody else signs it, or puts it in force, until we are done. Raises NotFound."""
        return self._one(select(*_WORDS).where(_candidate.c.id == id_).with_for_update())

    def content(self, id_: int) -> bytes:
        """The frozen folder as a zip archive."""
        found: bytes = self._connection.execute(
            select(_candidate.c.content).where(_candidate.c.id == id_)
        ).scalar_one()
        return found

    def listed(self) -> Sequence[Candidate]:
        """All, the latest first."""
        rows = self._connection.execute(select(*_WORDS).order_by(_candidate.c.id.desc())).mappings()
        return [Candidate(**row) for row in rows]

    def steps(self, id_: int) -> Sequence[Taken]:
        """What has been done with it, in order."""
        return self.all_steps(id_).get(id_, [])

    def all_steps(self, id_: int | None = None) -> Mapping[int, list[Taken]]:
        """By candidate."""
        query = select(_step).order_by(_step.c.id)
        if id_ is not None:
            query = query.where(_step.c.candidate_id == id_)
        found: dict[int, list[Taken]] = {}
        for row in self._connection.execute(query).mappings():
            found.setdefault(row["candidate_id"], []).append(_read(row))
        return found

    def note(self, id_: int, *taken: Taken) -> None:
        """Who may say that a step was taken is held by tests/architecture/test_releases.py."""
        self._connection.execute(insert(_step), [_written(id_, each) for each in taken])

    def _one(self, query: Any) -> Candidate:
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise NotFound("Den kandidaten finns inte.")
        return Candidate(**row)


def _written(id_: int, taken: Taken) -> dict[str, Any]:
    return {
        "candidate_id": id_,
        "step": str(taken.step),
        "passed": taken.passed,
        "digest": taken.digest,
        "at": taken.at,
        "who": taken.who,
        "name": taken.name,
        "side": str(taken.side) if taken.side else None,
        "remarks": [asdict(remark) for remark in taken.remarks],
        "version_id": taken.version,
    }


def _read(row: RowMapping) -> Taken:
    return Taken(
        step=Step(row["step"]),
        passed=row["passed"],
        digest=row["digest"],
        at=row["at"],
        who=PersonId(row["who"]),
        name=row["name"],
        side=Side(row["side"]) if row["side"] else None,
        remarks=tuple(Remark(**remark) for remark in row["remarks"]),
        version=row["version_id"],
    )
