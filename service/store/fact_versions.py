"""What a case has known, value by value: who said it, when, on which version of which form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from service.domain.case import CaseId
from service.domain.facts import Value, from_json
from service.domain.people import PersonId, UnitId
from service.store import tables

_fact = tables.fact


@dataclass(frozen=True)
class FactVersion:
    """A value that a fact has, or had."""

    name: str
    value: Value
    learned_at: datetime  #: the moment of the event that brought it
    recorded_at: datetime
    who: PersonId
    unit: UnitId | None
    source: str  #: the task or message; "diagram" for what was worked out there
    form: str  #: digest of the form that asked; empty if none
    superseded_at: datetime | None  #: None: holds now


class FactVersions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_case(self, case_id: CaseId, name: str | None = None) -> Sequence[FactVersion]:
        """Every value of one fact, or of all, in the order they were written down."""
        columns = [column for column in _fact.c if column.name not in ("id", "case_id")]
        query = select(*columns).where(_fact.c.case_id == case_id).order_by(_fact.c.id)
        if name is not None:
            query = query.where(_fact.c.name == name)
        rows = self._connection.execute(query).mappings()
        return [FactVersion(**{**row, "value": from_json(row["value"])}) for row in rows]
