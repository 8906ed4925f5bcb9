"""How a person wants a list when signed in for a unit: filters and order, never patients."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select, update

from service.domain.people import PersonId, UnitId
from service.store import tables

_preference = tables.preference


class Preferences:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, person: PersonId, unit: UnitId, page: str) -> Mapping[str, str]:
        """Empty when the person has chosen nothing."""
        query = select(_preference.c.chosen).filter_by(person=person, unit=unit, page=page)
        return self._connection.execute(query).scalar_one_or_none() or {}

    def keep(self, person: PersonId, unit: UnitId, page: str, chosen: Mapping[str, str]) -> None:
        """Instead of what was kept; nothing chosen leaves no row."""
        key = {"person": person, "unit": unit, "page": page}
        if not chosen:
            self._connection.execute(delete(_preference).filter_by(**key))
        elif not self._changed(key, chosen):
            self._connection.execute(insert(_preference).values({**key, "chosen": dict(chosen)}))

    def _changed(self, key: Mapping[str, str], chosen: Mapping[str, str]) -> bool:
        kept = update(_preference).filter_by(**key).values(chosen=dict(chosen))
        return self._connection.execute(kept).rowcount > 0
