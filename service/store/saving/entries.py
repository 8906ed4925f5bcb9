"""The history entries of one save, gathered as the save goes and numbered when it writes them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from service.domain.case import Step
from service.store import tables
from service.store.case import Move

_history = tables.history


class Entries:
    def __init__(self, connection: Connection, move: Move) -> None:
        self._connection = connection
        self._move = move
        self._rows: list[dict[str, Any]] = []

    def add(
        self,
        kind: str,
        name: str,
        *,
        process: str = "",
        element: str = "",
        role: str | None = None,
        occurred_at: datetime | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> None:
        """One entry. `name` is Swedish; `detail` is plain JSON; without `occurred_at`, the move's moment."""
        self._rows.append(
            {
                "case_id": self._move.case,
                "kind": kind,
                "process": process,
                "element": element,
                "name": name,
                "role": role,
                "occurred_at": occurred_at or self._move.at,
                "recorded_at": self._move.recorded_at,
                "who": self._move.who,
                "unit": self._move.unit,
                "detail": dict(detail or {}),
            }
        )

    def add_steps(self, steps: Sequence[Step]) -> None:
        """The elements that the diagram passed, each as of its own moment."""
        for step in steps:
            self.add(
                str(step.kind),
                step.name,
                process=step.process,
                element=step.element,
                role=step.role,
                occurred_at=step.at,
            )

    def write(self) -> None:
        """Number the entries after those the case has. The case row is locked: nobody else numbers."""
        if not self._rows:
            return
        written = select(func.coalesce(func.max(_history.c.sequence), 0)).where(
            _history.c.case_id == self._move.case
        )
        last = self._connection.execute(written).scalar_one()
        numbered = [{**row, "sequence": last + place} for place, row in enumerate(self._rows, start=1)]
        self._connection.execute(insert(_history), numbered)
