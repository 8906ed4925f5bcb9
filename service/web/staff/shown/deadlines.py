"""The deadlines of a case: what is due when, how that was worked out, and whether it was kept."""

from dataclasses import dataclass
from datetime import datetime

from service.actions.read_case import CasePage
from service.domain.case import Due
from service.domain.swedish import swedish_duration
from service.store import TimerRow, WorklistItem


@dataclass(frozen=True)
class DeadlineLine:
    """A deadline. `kind` names the status' shape; empty while the clock runs: then the time left is shown."""

    name: str
    about: str  #: the step that it is for
    due: Due
    kind: str
    state: str
    late: str = ""  #: why what was done was written down afterwards


def deadlines(page: CasePage) -> list[DeadlineLine]:
    """What still counts first, the earliest due first; then what is over, the latest first."""
    tasks = [item for item in page.tasks if item.due]
    told = {_what(item.task.process, item.due) for item in tasks if item.due}
    timers = [timer for timer in page.timers if _what(timer.process, timer.due) not in told]
    lines = [_of_task(item, item.due, page.entered_late.get(item.task.id, "")) for item in tasks if item.due]
    lines += [_of_timer(timer) for timer in timers]
    running = [line for line in lines if not line.kind]
    over = [line for line in lines if line.kind]
    return sorted(running, key=_moment) + sorted(over, key=_moment, reverse=True)


def _what(process: str, due: Due | None) -> tuple[str, str, datetime | None]:
    """A timer on a task says the same deadline as the task does."""
    return (process, due.deadline, due.at) if due else (process, "", None)


def _of_task(item: WorklistItem, due: Due, late: str) -> DeadlineLine:
    kind, state = kept(due, item.outcome, item.closed_at)
    return DeadlineLine(due.name or item.task.name, item.task.name, due, kind, state, late)


def kept(due: Due, outcome: str | None, closed_at: datetime | None) -> tuple[str, str]:
    """Shape and words for how a deadline was met; what is done before the instant is in time."""
    if outcome is None:
        return "", ""
    if outcome == "withdrawn":
        return "none", "Blev inte aktuell"
    if due.at is None:
        return "done", "Klart innan fristen började löpa"
    if closed_at is None or closed_at < due.at:
        return "done", "Klart innan dess" if due.begins else "Klart i tid"
    if due.begins:
        return "info", "Klart först efteråt"
    return "late", f"Klart {swedish_duration(closed_at - due.at)} för sent"


def _of_timer(timer: TimerRow) -> DeadlineLine:
    kind, state = {
        "fired": ("done", "Tidpunkten har passerat"),
        "cancelled": ("none", "Blev inte aktuell"),
    }.get(timer.state, ("", ""))
    return DeadlineLine(timer.due.name or timer.name, timer.name, timer.due, kind, state)


def _moment(line: DeadlineLine) -> tuple[bool, float]:
    return line.due.at is None, line.due.at.timestamp() if line.due.at else 0.0
