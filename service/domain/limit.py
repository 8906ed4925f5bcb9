"""A limit of legal time as an agreement states it, and what comes of counting it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from service.domain.errors import BadInput


class TimeUnit(StrEnum):
    """What a limit is counted in. The values are the words of frister.dmn."""

    MINUTES = "minuter"
    HOURS = "timmar"
    DAYS = "kalenderdagar"
    SAME_DAY = "samma dag"


class Lands(StrEnum):
    """Where in the day a limit ends. The values are the words of frister.dmn."""

    END_OF_DAY = "till dygnets slut"  #: an action may be done the whole last day: LUS 4:3
    START_OF_DAY = "från dygnets början"  #: something begins with the day: LUS 5:4
    CLOCK = "klockslag"  #: at an exact time: LUS 2:3


ELAPSED = {TimeUnit.MINUTES: timedelta(minutes=1), TimeUnit.HOURS: timedelta(hours=1)}


@dataclass(frozen=True)
class Limit:
    """A length of time and how it is counted. Raises BadInput for a combination that has no meaning."""

    amount: int  #: 0 for SAME_DAY, otherwise at least 1
    unit: TimeUnit
    cutoff: time | None = None  #: Swedish wall clock; an anchor later in the day than this adds days
    extra_after_cutoff: int = 0  #: how many days it adds
    sunday_rule: bool = False  #: lag (1930:173) 2 § moves the last day
    lands: Lands = Lands.CLOCK  #: where in the day it ends

    def __post_init__(self) -> None:
        for holds, advice in self._demands():
            if not holds:
                raise BadInput(advice)

    def _demands(self) -> tuple[tuple[bool, str], ...]:
        same_day, elapsed = self.unit is TimeUnit.SAME_DAY, self.unit in ELAPSED
        at_end = self.lands is Lands.END_OF_DAY
        return (
            (self.amount == 0 or not same_day, "Antal ska vara tomt eller 0 när enheten är «samma dag»."),
            (self.amount >= 1 or same_day, "Antal ska vara minst 1."),
            (at_end or not same_day, "«Samma dag» gäller «till dygnets slut»."),
            (
                self.lands is Lands.CLOCK or not elapsed,
                "Minuter och timmar gäller till ett «klockslag».",
            ),
            # Noon and an exact time together would let a later notice end earlier than an earlier one.
            (self.cutoff is None or self.lands is not Lands.CLOCK, "Gräns går inte ihop med «klockslag»."),
            (self.extra_after_cutoff >= 0, "Tillägget kan inte vara negativt."),
            (
                (self.cutoff is None) == (self.extra_after_cutoff == 0),
                "Ange både gräns och tillägg, eller inget.",
            ),
            (
                at_end or not self.sunday_rule,
                "Helgregeln kräver «till dygnets slut».",
            ),
        )


@dataclass(frozen=True)
class Counted:
    """The outcome of a count, and how it came about."""

    at: datetime  #: UTC; what is done before this instant is in time
    last_day: date | None  #: Swedish date; only for limits that land at the end of a day
    extended_to: date | None  #: what the Sunday rule gives, applied or not; None where it changes nothing
    steps: tuple[str, ...]  #: Swedish sentences
