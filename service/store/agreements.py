"""Agreements as they were released: frozen, numbered, in force from a date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from service.domain.errors import BadInput, NotFound
from service.domain.people import PersonId
from service.domain.release import Remark, Step, Taken, missing
from service.store import tables
from service.store.candidates import Candidates

_version = tables.agreement_version


@dataclass(frozen=True)
class AgreementVersion:
    """A version of an agreement, frozen when it was released."""

    id: int  #: what a case remembers
    agreement: str  #: the agreement's folder name
    number: int  #: 1, 2, 3 … within the agreement
    name: str  #: in Swedish
    digest: str  #: SHA-256 of the content, hexadecimal
    content: bytes  #: the folder as a zip archive
    valid_from: datetime  #: cases opened from this instant run on it
    released_at: datetime
    released_by: PersonId
    status: str  #: "released" | "rolled_back"


class Agreements:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._candidates = Candidates(connection)

    def release(
        self, candidate: int, *, valid_from: datetime, at: datetime, who: PersonId
    ) -> AgreementVersion:
        """A candidate becomes the next version of its agreement: the one way in, whoever asks.

        Raises BadInput with all that it lacks; Conflict when two people release at the same moment.
        """
        frozen = self._candidates.lock(candidate)
        if lacks := missing(frozen.digest, self._candidates.steps(candidate)):
            raise BadInput("Överenskommelsen kan inte sättas i kraft. " + " ".join(lacks))
        values = {
            "agreement": frozen.agreement,
            "number": self._next_number(frozen.agreement),
            "name": frozen.name,
            "digest": frozen.digest,
            "content": self._candidates.content(candidate),
            "valid_from": valid_from,
            "released_at": at,
            "released_by": who,
            "status": "released",
        }
        row = (
            self._connection.execute(insert(_version).values(values).returning(*_version.c)).mappings().one()
        )
        version = _read(row)
        taken = Taken(Step.IN_FORCE, True, version.digest, at, who, version=version.id)
        self._candidates.note(candidate, taken)
        return version

    def in_force(self, agreement: str, at: datetime, *, but: int | None = None) -> AgreementVersion:
        """The version that a case opened at that moment runs on, or would without `but`. Raises NotFound."""
        query = (
            select(_version)
            .where(
                _version.c.agreement == agreement,
                _version.c.status == "released",
                _version.c.valid_from <= at,
                _version.c.id != (but or 0),
            )
            .order_by(_version.c.valid_from.desc(), _version.c.number.desc())
            .limit(1)
        )
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise NotFound(f"Ingen version av överenskommelsen {agreement} gäller vid den tidpunkten.")
        return _read(row)

    def version(self, id_: int) -> AgreementVersion:
        """By its number as a row, which is what a case remembers. Raises NotFound."""
        row = self._connection.execute(select(_version).where(_version.c.id == id_)).mappings().one_or_none()
        if row is None:
            raise NotFound("Den versionen av överenskommelsen finns inte.")
        return _read(row)

    def numbered(self, agreement: str, number: int) -> AgreementVersion:
        """By its number within the agreement, as people say it. Raises NotFound."""
        query = select(_version).where(_version.c.agreement == agreement, _version.c.number == number)
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise NotFound(f"Överenskommelsen {agreement} har ingen version {number}.")
        return _read(row)

    def versions(self, agreement: str | None = None) -> Sequence[AgreementVersion]:
        """All versions, of one agreement or of all, the latest first."""
        query = select(_version).order_by(_version.c.agreement, _version.c.number.desc())
        if agreement is not None:
            query = query.where(_version.c.agreement == agreement)
        return [_read(row) for row in self._connection.execute(query).mappings()]

    def open_cases(self, id_: int) -> int:
        """How many open cases run on a version."""
        case = tables.case
        count = select(func.count()).where(case.c.agreement_version_id == id_, case.c.closed_at.is_(None))
        return int(self._connection.execute(count).scalar_one())

    def roll_back(self, id_: int, *, why: str, at: datetime, who: PersonId, name: str = "") -> None:
        """Take a version out of force. Cases that run on it stay on it; new ones get the one before."""
        version = self.version(id_)
        self._connection.execute(update(_version).where(_version.c.id == id_).values(status="rolled_back"))
        candidate = self._candidates.freeze(  # a version from before there were candidates has none
            version.agreement,
            name=version.name,
            digest=version.digest,
            content=version.content,
            at=version.released_at,
            who=version.released_by,
        )
        taken = Taken(
            Step.ROLLED_BACK, True, version.digest, at, who, name, remarks=[Remark(why)], version=id_
        )
        self._candidates.note(candidate.id, taken)

    def _next_number(self, agreement: str) -> int:
        highest = select(func.coalesce(func.max(_version.c.number), 0)).where(
            _version.c.agreement == agreement
        )
        return int(self._connection.execute(highest).scalar_one()) + 1


def _read(row: RowMapping) -> AgreementVersion:
    return AgreementVersion(**row)
