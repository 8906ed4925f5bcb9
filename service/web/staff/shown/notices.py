"""Notices in words: what was said to whom outside Hemgång, what is to be, and what was not needed."""

from dataclasses import dataclass
from datetime import datetime

from service.actions.read_case import CasePage
from service.domain.notice import Channel, Event, Target
from service.store import Notice

CHANNELS = {Channel.EMAIL: "e-post", Channel.SMS: "sms"}
TARGETS = {Target.UNIT: "enheten", Target.TAKER: "den som har tagit uppgiften", Target.HEAD: "chefen"}
EVENTS = {
    Event.TASK: "ny uppgift",
    Event.MESSAGE: "nytt meddelande",
    Event.UNREAD: "oläst meddelande",
    Event.SOON: "fristen går snart ut",
    Event.PASSED: "fristen har gått ut",
}
STATES = {
    "waiting": ("Väntar", "none"),
    "sent": ("Skickad", "done"),
    "dropped": ("Struken", "none"),
    "stopped": ("Gick inte att skicka", "late"),
}


@dataclass(frozen=True)
class NoticeLine:
    unit: str
    to: str
    channel: str
    event: str
    at: datetime  #: when it was settled, or is to be sent
    state: str
    kind: str  #: of the status' shape
    why: str


def notices(page: CasePage) -> list[NoticeLine]:
    """What waits first, the next to be sent on top; then what is over, the latest first."""
    lines = [_line(each, page) for each in page.notices]
    waiting = [line for line in lines if line.state == STATES["waiting"][0]]
    over = [line for line in lines if line.state != STATES["waiting"][0]]
    return sorted(waiting, key=_moment) + sorted(over, key=_moment, reverse=True)


def _line(notice: Notice, page: CasePage) -> NoticeLine:
    state, kind = STATES[notice.state]
    return NoticeLine(
        unit=page.units.get(notice.unit, notice.unit),
        to=TARGETS[notice.to],
        channel=CHANNELS[notice.channel],
        event=EVENTS[notice.event],
        at=notice.settled_at or notice.send_at,
        state=state,
        kind=kind,
        why=notice.why,
    )


def _moment(line: NoticeLine) -> datetime:
    return line.at
