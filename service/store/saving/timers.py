"""Timer rows, brought in step with the timers that the engine has armed."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from service.domain.case import Progress, Step, StepKind, TimerId, WaitingTimer
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


def save_timers(
    connection: Connection, progress: Progress, fired: Collection[TimerId], move: Move, entries: Entries
) -> None:
    """Write down what was armed, what moved to another time, what fired and what was cancelled."""
    waiting = _timer.c.case_id == move.case, _timer.c.state == "waiting"
    found = connection.execute(select(_timer).where(*waiting)).mappings()
    rows = {TimerId(row["engine_id"]): row for row in found}
    armed = {timer.id: timer for timer in progress.timers}
    fresh = [_new(timer, move) for id_, timer in armed.items() if id_ not in rows]
    if fresh:
        connection.execute(insert(_timer), fresh)
    went_off = _went_off(rows, armed, fired, progress.steps)
    for id_, row in rows.items():
        change = _change(row, armed.get(id_), id_ in went_off, move)
        if change:
            connection.execute(update(_timer).where(_timer.c.id == row["id"]).values(change))
        if id_ not in went_off and "due_at" in change:
            _note_rescheduled(entries, row, change["due_at"], change["steps"])


def _went_off(
    rows: Mapping[TimerId, RowMapping],
    armed: Mapping[TimerId, WaitingTimer],
    fired: Collection[TimerId],
    steps: Sequence[Step],
) -> set[TimerId]:
    """Which timers fired: those that the caller names, and others whose element was passed when due.

    Timers of one element may share a due time, and one step accounts for one timer. So those named take
    their step first, then those that have gone, then cycles that wait for their next time.
    """
    passed = [step for step in steps if step.kind is StepKind.TIMER]
    went_off: set[TimerId] = set()
    named = [id_ for id_ in rows if id_ in fired]
    gone = [id_ for id_ in rows if id_ not in fired and id_ not in armed]
    moved = [id_ for id_ in armed if id_ in rows and armed[id_].due.at != rows[id_]["due_at"]]
    for id_ in dict.fromkeys([*named, *gone, *moved]):
        if _take(passed, rows[id_]) or id_ in fired:
            went_off.add(id_)
    return went_off


def _new(timer: WaitingTimer, move: Move) -> dict[str, Any]:
    return {
        "case_id": move.case,
        "engine_id": timer.id,
        "process": timer.process,
        "element": timer.element,
        "name": timer.name,
        "host": timer.host,
        "armed_at": timer.armed_at,
        "created_at": move.recorded_at,
        "state": "waiting",
        **due_values(timer.due),
    }


def _take(passed: list[Step], row: RowMapping) -> bool:
    """Did a timer step pass this element at this due time? One step accounts for one timer."""
    for step in passed:
        if (step.process, step.element, step.at) == (row["process"], row["element"], row["due_at"]):
            passed.remove(step)
            return True
    return False


def _change(row: RowMapping, armed: WaitingTimer | None, went_off: bool, move: Move) -> dict[str, Any]:
    """The columns that change. A cycle that went off stays armed, for its next due time."""
    change: dict[str, Any] = {}
    if went_off:
        change |= {
            "fired_at": move.recorded_at,
            "fired_due": row["due_at"],
            "fired_times": row["fired_times"] + 1,
        }
    if armed is None:
        gone = {"state": "fired"} if went_off else {"state": "cancelled", "cancelled_at": move.recorded_at}
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
