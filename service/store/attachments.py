"""Files that belong to cases: put there once, never changed."""

from collections.abc import Collection, Sequence
from hashlib import sha256

from sqlalchemy import Connection, RowMapping, delete, insert, select

from service.domain.attachment import Attachment
from service.domain.case import CaseId
from service.domain.clock import Clock
from service.domain.errors import NotFound
from service.domain.people import PersonId, UnitId
from service.store import tables

_file = tables.attachment
_TOLD = [column for column in _file.c if column.name not in ("case_id", "sha256", "content")]


class Attachments:
    """The files of one transaction."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def put(
        self,
        case_id: CaseId,
        field: str,
        name: str,
        kind: str,
        content: bytes,
        *,
        who: PersonId,
        unit: UnitId | None,
    ) -> Attachment:
        """Keep a file. The same file again, by the same person in the same field, is that one."""
        key = {
            "case_id": case_id,
            "field": field,
            "name": name,
            "who": who,
            "sha256": sha256(content).hexdigest(),
        }
        row = self._connection.execute(select(*_TOLD).filter_by(**key)).mappings().first()
        if row is None:
            values = {
                **key,
                "kind": kind,
                "size": len(content),
                "content": content,
                "uploaded_at": self._clock.now(),
                "unit": unit,
            }
            put = insert(_file).values(values).returning(*_TOLD)
            row = self._connection.execute(put).mappings().one()
        return _attachment(row)

    def of_case(self, case_id: CaseId) -> Sequence[Attachment]:
        """All of them, also those that are not handed in yet, in the order they came."""
        query = select(*_TOLD).where(_file.c.case_id == case_id).order_by(_file.c.id)
        return [_attachment(row) for row in self._connection.execute(query).mappings()]

    def content(self, case_id: CaseId, number: int) -> bytes:
        """Raises NotFound, also for a file of another case."""
        query = select(_file.c.content).filter_by(case_id=case_id, id=number)
        found: bytes | None = self._connection.execute(query).scalar_one_or_none()
        if found is None:
            raise NotFound
        return found

    def drop(self, case_id: CaseId, numbers: Collection[int]) -> None:
        """Take away files that nobody has handed in; the caller has made sure of that."""
        if numbers:
            self._connection.execute(delete(_file).where(_file.c.case_id == case_id, _file.c.id.in_(numbers)))


def _attachment(row: RowMapping) -> Attachment:
    return Attachment(
        id=row["id"],
        field=row["field"],
        name=row["name"],
        kind=row["kind"],
        size=row["size"],
        at=row["uploaded_at"],
        who=PersonId(row["who"]),
        unit=UnitId(row["unit"]) if row["unit"] else None,
    )
