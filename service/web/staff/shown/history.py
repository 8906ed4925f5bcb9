"""What has happened, in the words that people use, the latest first."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from service.actions.read_case import CasePage
from service.domain.case import StepKind
from service.domain.swedish import swedish_moment
from service.store import Entry
from service.web.staff.shown.known import person_name

AT_ONCE = timedelta(minutes=1)  #: nobody needs to know of a shorter time between happening and writing


@dataclass(frozen=True)
class Happening:
    what: str
    at: datetime
    recorded_at: datetime | None  #: when that was another time
    person: str
    unit: str
    milestone: bool = False


WORDS = {
    StepKind.STARTED: "{} började",
    StepKind.TASK: "{}: gjort",
    StepKind.TIMER: "Tiden gick ut: {}",
    StepKind.MESSAGE_SENT: "Meddelande skickat: {}",
    StepKind.MESSAGE_RECEIVED: "Meddelande mottaget: {}",
    StepKind.MILESTONE: "{}",
    StepKind.DECISION: "{}: avgjort",
    StepKind.FINISHED: "{}",
    "opened": "Ärendet öppnades",
}


def history(page: CasePage) -> list[Happening]:
    """Steps that have no name in the diagram are left out: they mean nothing to a reader."""
    return [_happening(entry, page) for entry in reversed(page.history) if _told(entry)]


def _told(entry: Entry) -> bool:
    return not entry.element or entry.name != entry.element


def _happening(entry: Entry, page: CasePage) -> Happening:
    late = abs(entry.recorded_at - entry.occurred_at) >= AT_ONCE
    return Happening(
        what=_words(entry, page),
        at=entry.occurred_at,
        recorded_at=entry.recorded_at if late else None,
        person=person_name(entry.who, page),
        unit=page.units.get(entry.unit, "") if entry.unit else "",
        milestone=entry.kind == StepKind.MILESTONE,
    )


def _words(entry: Entry, page: CasePage) -> str:
    if entry.kind == "participant":
        return _party(entry, page)
    if entry.kind == "rescheduled":
        to = entry.detail.get("to")
        when = f"ny tid {swedish_moment(datetime.fromisoformat(to))}" if to else "tiden löper inte längre"
        return f"{entry.name}: {when}"
    return WORDS.get(entry.kind, "{}").format(entry.name)


def _party(entry: Entry, page: CasePage) -> str:
    unit = entry.detail.get("unit", "")
    return f"{page.agreement.party(entry.role)}: {page.units.get(unit, unit)}"
