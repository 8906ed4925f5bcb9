"""Timer rows, brought in step with the timers that the engine has armed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from service.domain.case import Progress, TimerId, WaitingTimer
from service.store import tables
from service.store.case import Move
from service.store.due import due_values
from service.store.saving.entries import Entries

_timer = tables.timer

#: A new due time is a new chance: whoever holds a claim on the old one has lost it, failures are forgotten.
_UNCLAIMED = {
    "lease_owner": None,
    "lease_until": None,
    "lease_token": _timer.c.lease_token + 1,
    "attempts": 0,
    "next_try_at": None,
    "stopped_at": None,
    "last_error": None,
}


def save_timers(connection: Connection, progress: Progress, move: Move, entries: Entries) -> None:
    """Write down what was armed, what moved to another time, what fired and what was cancelled."""
    waiting = _timer.c.case_id == move.case, tables.timer_waits
    found = connection.execute(select(_timer).where(*waiting)).mappings()
    rows = {TimerId(row["engine_id"]): row for row in found}
    armed = {timer.id: timer for timer in progress.timers}
    fired = {timer.id: timer for timer in progress.fired}
    fresh = [
        _new(timer, fired.get(id_), id_ in armed, move)
        for id_, timer in (fired | armed).items()
        if id_ not in rows
    ]
    if fresh:
        connection.execute(insert(_timer), fresh)
    for id_, row in rows.items():
        change = _change(row, armed.get(id_), fired.get(id_), move)
        if change:
            connection.execute(update(_timer).where(_timer.c.id == row["id"]).values(change))
        if id_ not in fired and "due_at" in change:
            _note_rescheduled(entries, row, change["due_at"], change["steps"])


def _new(timer: WaitingTimer, fired: WaitingTimer | None, armed: bool, move: Move) -> dict[str, Any]:
    """A row for a timer that was armed in this move, and may have fired in it too, when it was long due."""
    return {
        "case_id": move.case,
        "engine_id": timer.id,
        "process": timer.process,
        "element": timer.element,
        "name": timer.name,
        "host": timer.host,
        "armed_at": timer.armed_at,
        "created_at": move.recorded_at,
        "state": "waiting" if armed else "fired",
        "fired_at": move.recorded_at if fired else None,
        "fired_due": fired.due.at if fired else None,
        "fired_times": 1 if fired else 0,
        **due_values(timer.due),
    }


def _change(
    row: RowMapping, armed: WaitingTimer | None, fired: WaitingTimer | None, move: Move
) -> dict[str, Any]:
    """The columns that change. A cycle that fired stays armed, for its next due time."""
    change: dict[str, Any] = {}
    if fired:
        times = row["fired_times"] + 1
        change = {"fired_at": move.recorded_at, "fired_due": fired.due.at, "fired_times": times}
    if armed is None:
        gone = {"state": "fired"} if fired else {"state": "cancelled", "cancelled_at": move.recorded_at}
        return change | gone | {"lease_owner": None, "lease_until": None}
    due = due_values(armed.due)
    if armed.due.at != row["due_at"]:
        return change | due | _UNCLAIMED
    return change | {name: value for name, value in due.items() if row[name] != value}


def _note_rescheduled(
    entries: Entries, row: RowMapping, due_at: datetime | None, steps: Sequence[str]
) -> None:
    entries.add(
        "rescheduled",
        row["name"],
        process=row["process"],
        element=row["element"],
        detail={"from": _text(row["due_at"]), "to": _text(due_at), "steps": list(steps)},
    )


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
