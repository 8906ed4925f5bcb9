"""What has happened, in the words that people use, the latest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from service.actions.read_case import CasePage
from service.domain.case import StepKind
from service.domain.late_entry import KIND as LATE_ENTRY
from service.domain.people import UnitId
from service.domain.swedish import swedish_moment
from service.store import Entry
from service.web.staff.shown.known import person_name

AT_ONCE = timedelta(minutes=1)  #: nobody needs to know of a shorter time between happening and writing


@dataclass(frozen=True)
class Line:
    text: str
    milestone: bool


@dataclass(frozen=True)
class Happening:
    """What happened at one moment because of one person."""

    at: datetime
    recorded_at: datetime | None  #: when that was another time
    person: str
    unit: str
    lines: Sequence[Line]
    late: str = ""  #: why it was written down afterwards, when somebody said so


WORDS = {
    StepKind.STARTED: "{}",
    StepKind.TASK: "{}: gjort",
    StepKind.TIMER: "Tiden gick ut: {}",
    StepKind.MESSAGE_SENT: "Meddelande skickat: {}",
    StepKind.MESSAGE_RECEIVED: "Meddelande mottaget: {}",
    StepKind.MILESTONE: "{}",
    StepKind.DECISION: "{}: avgjort",
    StepKind.FINISHED: "{}",
    "opened": "Ärendet öppnades",
    "written": "Meddelande skrivet: {}",
    "rewritten": "Meddelande rättat: {}",
    "retracted": "Meddelande makulerat: {}",
    "corrected": "Rättat: {}",
}


def history(page: CasePage) -> list[Happening]:
    """Left out: steps without a name in the diagram, which mean nothing to a reader, and notices, which
    have a list of their own."""
    told = [entry for entry in page.history if _told(entry)]
    together = groupby(told, key=lambda entry: (entry.occurred_at, entry.recorded_at, entry.who, entry.unit))
    return [_happening(list(entries), page) for _, entries in together][::-1]


def _told(entry: Entry) -> bool:
    return not entry.kind.startswith("notice_") and (not entry.element or entry.name != entry.element)


def _happening(entries: Sequence[Entry], page: CasePage) -> Happening:
    first = entries[0]
    late = abs(first.recorded_at - first.occurred_at) >= AT_ONCE
    return Happening(
        at=first.occurred_at,
        recorded_at=first.recorded_at if late else None,
        person=person_name(first.who, page),
        unit=page.units.get(first.unit, "") if first.unit else "",
        lines=[
            Line(_words(entry, page), entry.kind == StepKind.MILESTONE)
            for entry in entries
            if entry.kind != LATE_ENTRY
        ],
        late=next((entry.detail["reason"] for entry in entries if entry.kind == LATE_ENTRY), ""),
    )


def _words(entry: Entry, page: CasePage) -> str:
    if entry.kind == "participant":
        return _party(entry, page)
    if entry.kind == "reader":
        return _reader(entry, page)
    if entry.kind == "identity":
        return f"Reservnumret {entry.detail.get('from', '')} har ersatts av patientens personnummer"
    if entry.kind == "reason":
        return f"Skäl: {entry.detail.get('text', '')}"
    if entry.kind == "rescheduled":
        to = entry.detail.get("to")
        when = f"ny tid {swedish_moment(datetime.fromisoformat(to))}" if to else "tiden löper inte längre"
        return f"{entry.name}: {when}"
    why = entry.detail.get("reason") or entry.detail.get("comment")
    return WORDS.get(entry.kind, "{}").format(entry.name) + (f" – {why}" if why else "")


def _party(entry: Entry, page: CasePage) -> str:
    unit, earlier = _unit(entry, "unit", page), _unit(entry, "earlier", page)
    party = page.agreement.party(entry.role)
    if not unit:
        return f"{party}: {earlier} deltar inte längre"
    return f"{party}: {unit} tar över efter {earlier}" if earlier else f"{party}: {unit} deltar"


def _reader(entry: Entry, page: CasePage) -> str:
    reads = "får läsa ärendet" if entry.detail.get("reads") else "läser inte ärendet längre"
    return f"{_unit(entry, 'unit', page)} {reads}"


def _unit(entry: Entry, key: str, page: CasePage) -> str:
    unit = UnitId(entry.detail.get(key) or "")
    return page.units.get(unit, unit)
