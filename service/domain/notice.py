"""Notices outside Hemgång: words by e-mail or SMS that something waits, never about whom or what.

What is said is a fixed text of the agreement in which a number, the receiving unit's own name and the
address of the service may stand. Nothing else can reach it (PDL 4 kap., HSLF-FS 2016:40 3 kap.: an open
network must not carry patients' data).
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from service.domain.clock import STOCKHOLM
from service.domain.errors import BadInput, HemgangError
from service.domain.public_holidays import next_weekday, rest_day

PLACEHOLDERS = ("antal", "enhet", "lank")
LONGEST = 300  #: characters of a text; two SMS with room for the address
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


class Event(StrEnum):
    """What a notice is about. The values are the words of aviseringar.dmn."""

    TASK = "uppgift"  #: a task came to the unit; counted from when it came
    MESSAGE = "meddelande"  #: a message came; counted likewise
    UNREAD = "olast"  #: nobody has read the message; counted likewise
    SOON = "snart"  #: the task's deadline is near; counted back from the deadline
    PASSED = "forfallen"  #: the task's deadline has passed; counted from the deadline


OF_TASKS = frozenset({Event.TASK, Event.SOON, Event.PASSED})
OF_DEADLINES = frozenset({Event.SOON, Event.PASSED})


class Channel(StrEnum):
    EMAIL = "epost"
    SMS = "sms"
    NONE = "ingen"


class Target(StrEnum):
    """Who at the unit."""

    UNIT = "enhet"  #: the unit's own address, or its duty phone
    TAKER = "ansvarig"  #: whoever has taken it; the unit while nobody has
    HEAD = "chef"


class Bundle(StrEnum):
    DIRECT = "direkt"
    DIGEST = "digest"  #: waits for the next of the fixed hours, and goes with the others that wait


class Hours(StrEnum):
    ALWAYS = "alltid"
    WEEKDAYS = "vardagar"  #: waits for a weekday between the agreement's hours


class NotSent(HemgangError):
    """Aviseringen gick inte att skicka."""

    retry = True


@dataclass(frozen=True)
class NoticeRule:
    """A step of the ladder: who is told, how, and how long after."""

    event: Event
    channel: Channel
    to: Target
    after: timedelta  #: from what the event counts from; below zero only for SOON
    bundle: Bundle
    hours: Hours
    text: str  #: as the agreement has it, with placeholders


@dataclass(frozen=True)
class SendingHours:
    """When notices that may wait are sent, by the clock in Stockholm."""

    digest: tuple[time, ...] = (time(8), time(13))
    opens: time = time(8)
    closes: time = time(17)


@dataclass(frozen=True)
class Outgoing:
    """What leaves the house. `key` is the same however often it is tried, so that it need not come twice."""

    key: str
    address: str  #: an e-mail address or a telephone number
    subject: str
    text: str


def require_safe(text: str) -> str:
    """Raises BadInput for a text that is too long or asks for anything but the three placeholders."""
    if not text.strip() or len(text) > LONGEST:
        raise BadInput(f"Texten ska vara mellan 1 och {LONGEST} tecken.")
    for found in _BRACES.finditer(text):
        if found[1] not in PLACEHOLDERS:
            known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
            raise BadInput(f"Texten får bara innehålla {known} inom klamrar, inte {found[0]}.")
    return text


def worded(text: str, *, count: int, unit: str, link: str) -> str:
    """The text as it is sent. Raises BadInput as `require_safe` does."""
    values = {"antal": str(count), "enhet": unit, "lank": link}
    return _BRACES.sub(lambda found: values[found[1]], require_safe(text))


def send_at(rule: NoticeRule, basis: datetime, hours: SendingHours) -> datetime:
    """The first moment at `after` from the basis, or later, that the rule allows. In UTC."""
    at = basis + rule.after
    if rule.hours is Hours.WEEKDAYS:
        at = _in_opening_hours(at, hours)
    if rule.bundle is Bundle.DIGEST:
        at = _next_digest(at, hours, weekdays=rule.hours is Hours.WEEKDAYS)
    return at.astimezone(UTC)


def _in_opening_hours(at: datetime, hours: SendingHours) -> datetime:
    local = at.astimezone(STOCKHOLM)
    day, clock = local.date(), local.time()
    if rest_day(day) or clock >= hours.closes:
        return _on(next_weekday(day if rest_day(day) else day + timedelta(days=1)), hours.opens)
    return at if clock >= hours.opens else _on(day, hours.opens)


def _next_digest(at: datetime, hours: SendingHours, *, weekdays: bool) -> datetime:
    local = at.astimezone(STOCKHOLM)
    today = [clock for clock in sorted(hours.digest) if clock >= local.time()]
    if today:
        return _on(local.date(), today[0])
    tomorrow = local.date() + timedelta(days=1)
    return _on(next_weekday(tomorrow) if weekdays else tomorrow, min(hours.digest))


def _on(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=STOCKHOLM)
