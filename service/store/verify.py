"""Are the two truths in step? The state against the derived rows, and the rows against each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from service.domain.case import CaseId, Progress
from service.domain.errors import UnknownCase
from service.store import row_checks, tables

_case, _task, _timer, _participant = tables.case, tables.task, tables.timer, tables.participant
_message, _receipt = tables.message, tables.receipt


@dataclass(frozen=True)
class Finding:
    """Something that is not as it should be. Never with patient data."""

    case: CaseId
    what: str  #: the kind, for counting: "task missing", "history gap" …
    detail: str  #: in Swedish, for the operator


class Verify:
    """Reads only."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def case(self, case_id: CaseId, progress: Progress) -> Sequence[Finding]:
        """The engine's own view of a case against the rows. Raises UnknownCase."""
        row = self._connection.execute(select(_case).where(_case.c.id == case_id)).mappings().first()
        if row is None:
            raise UnknownCase
        findings = [
            *self._tasks(case_id, progress),
            *self._timers(case_id, progress),
        ]
        if sorted(map(list, progress.position)) != sorted(row["position"]):
            findings.append(Finding(case_id, "position", "Läget i bilden stämmer inte med diagrammet."))
        if progress.finished != (row["closed_at"] is not None):
            findings.append(Finding(case_id, "closed", "Ärendet är avslutat på bara ena stället."))
        return findings

    def rows(self) -> Sequence[Finding]:
        """What must hold among the rows, for all cases, open and closed."""
        found = [
            Finding(CaseId(case), check.what, check.detail.format(place))
            for check in row_checks.CHECKS
            for case, place in self._connection.execute(check.query)
        ]
        return [*found, *self._receipts()]

    def _receipts(self) -> Iterable[Finding]:
        """Every role that a message was sent to, and that has a unit, has a receipt for it."""
        received = set(map(tuple, self._connection.execute(select(_receipt.c.message_id, _receipt.c.role))))
        acting = select(_participant.c.case_id, _participant.c.role).where(tables.acts)
        taking_part = self._connection.execute(acting)
        parties = set(map(tuple, taking_part))
        sent = select(_message.c.id, _message.c.case_id, _message.c.recipients).order_by(_message.c.id)
        for number, case, recipients in self._connection.execute(sent):
            for role in recipients:
                if (case, role) in parties and (number, role) not in received:
                    detail = f"Meddelande {number} har inte nått {role}."
                    yield Finding(CaseId(case), "receipt missing", detail)

    def _tasks(self, case_id: CaseId, progress: Progress) -> Iterable[Finding]:
        parties = self._parties(case_id)
        wanted = {
            task.id: (task.element, task.role, parties.get(task.role), task.due.at if task.due else None)
            for task in progress.tasks
        }
        columns = _task.c.element, _task.c.role, _task.c.unit, _task.c.due_at
        query = select(_task.c.engine_id, *columns).where(
            _task.c.case_id == case_id, _task.c.outcome.is_(None)
        )
        found = {row[0]: tuple(row[1:]) for row in self._connection.execute(query)}
        return _differences(case_id, "task", "Uppgift", wanted, found)

    def _timers(self, case_id: CaseId, progress: Progress) -> Iterable[Finding]:
        wanted = {timer.id: (timer.element, timer.due.at) for timer in progress.timers}
        columns = _timer.c.engine_id, _timer.c.element, _timer.c.due_at
        query = select(*columns).where(_timer.c.case_id == case_id, tables.timer_waits)
        found = {row[0]: tuple(row[1:]) for row in self._connection.execute(query)}
        return _differences(case_id, "timer", "Timer", wanted, found)

    def _parties(self, case_id: CaseId) -> dict[str, str]:
        now = _participant.c.case_id == case_id, tables.acts
        rows = self._connection.execute(select(_participant.c.role, _participant.c.unit).where(*now))
        return {row.role: row.unit for row in rows}


def _differences(
    case: CaseId, kind: str, word: str, wanted: dict[Any, tuple[Any, ...]], found: dict[Any, tuple[Any, ...]]
) -> Iterable[Finding]:
    for id_ in sorted(wanted.keys() - found.keys()):
        yield Finding(case, f"{kind} missing", f"{word} {id_} finns i diagrammet men inte i tabellen.")
    for id_ in sorted(found.keys() - wanted.keys()):
        yield Finding(case, f"{kind} left over", f"{word} {id_} finns i tabellen men inte i diagrammet.")
    for id_ in sorted(wanted.keys() & found.keys()):
        if wanted[id_] != found[id_]:
            yield Finding(
                case, f"{kind} differs", f"{word} {id_} har andra uppgifter i tabellen än i diagrammet."
            )
