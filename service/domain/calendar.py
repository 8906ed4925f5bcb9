"""Counts legal time: hours as elapsed time, days as calendar days in Sweden (LUS 2:3, 3:2, 4:3, 5:4).

1. The anchor is read on a Swedish clock; its date is day 0.
2. An anchor after the cut-off (noon, in LUS 5:4) adds days. Exactly at the cut-off is not after.
3. Whole calendar days are added; holidays do not move them.
4. The Sunday rule (lag 1930:173 2 §), where the agreement has it on, moves the last day of an action.
5. The day becomes an instant: its end, its beginning, or the anchor's time of day.
"""

from datetime import UTC, date, datetime, time, timedelta

from service.domain.clock import STOCKHOLM
from service.domain.errors import BadInput
from service.domain.limit import ELAPSED, Counted, Lands, Limit, TimeUnit
from service.domain.public_holidays import next_weekday, rest_day
from service.domain.swedish import stockholm_time, swedish_date, swedish_moment, swedish_number


def count(limit: Limit, anchor: datetime) -> Counted:
    """The instant that a limit ends, counted from an aware moment.

    A later anchor never gives an earlier end, unless the cut-off adds more than one day.
    Raises BadInput for a naive anchor, and when the end lies beyond the calendar.
    """
    try:
        return _count_elapsed(limit, anchor) if limit.unit in ELAPSED else _count_days(limit, anchor)
    except OverflowError as error:
        raise BadInput("Fristen hamnar utanför kalendern. Kontrollera antal och tidpunkt.") from error


def _count_elapsed(limit: Limit, anchor: datetime) -> Counted:
    start = stockholm_time(anchor)
    at = anchor.astimezone(UTC) + limit.amount * ELAPSED[limit.unit]
    end = stockholm_time(at)
    shifted = " (klockan ställs om under tiden)" if start.utcoffset() != end.utcoffset() else ""
    steps = (
        f"Räknas från {swedish_moment(anchor)}.",
        f"{limit.amount} {_noun(limit)} efter det, i förfluten tid: {swedish_moment(at)}{shifted}.",
    )
    return Counted(at, last_day=None, extended_to=None, steps=steps)


def _noun(limit: Limit) -> str:
    if limit.amount > 1:
        return limit.unit
    return "timme" if limit.unit is TimeUnit.HOURS else "minut"


def _count_days(limit: Limit, anchor: datetime) -> Counted:
    reading = _clock_reading(anchor)
    extra, steps = _after_cutoff(limit, anchor, reading)
    days = limit.amount + extra
    day = reading.date() + timedelta(days=days)
    steps = (*steps, f"{_days_after(days)}: {_landing(limit, day, reading.time())}.")
    if limit.lands is Lands.CLOCK:
        return Counted(_instant(day, reading.time()), last_day=None, extended_to=None, steps=steps)
    if limit.lands is Lands.START_OF_DAY:
        return Counted(_instant(day), last_day=None, extended_to=None, steps=steps)
    return _count_last_day(limit, day, steps)


def _count_last_day(limit: Limit, day: date, steps: tuple[str, ...]) -> Counted:
    # What is due the same day is never put off to after the weekend unless an agreement says so (LUS 3:2).
    asked = limit.sunday_rule or limit.unit is not TimeUnit.SAME_DAY
    why, weekday = rest_day(day) if asked else None, next_weekday(day)
    extended_to = weekday if why else None
    if why and limit.sunday_rule:
        steps = (
            *steps,
            f"Det är {why}: helgregeln (lag 1930:173) ger {swedish_date(weekday)}.",
        )
    elif why:
        steps = (*steps, f"Det är {why}. Helgregeln är inte påslagen; den skulle ge {swedish_date(weekday)}.")
    last_day = weekday if limit.sunday_rule else day
    return Counted(_instant(last_day + timedelta(days=1)), last_day, extended_to, steps)


def _after_cutoff(limit: Limit, anchor: datetime, reading: datetime) -> tuple[int, tuple[str, ...]]:
    """The days that the cut-off adds, and the sentences so far."""
    if limit.unit is TimeUnit.SAME_DAY:
        return 0, (f"Räknas från {swedish_date(reading.date())}.",)
    if limit.cutoff is None:
        return 0, (f"Räknas från {swedish_moment(anchor)}.",)
    # 12.00.01 is after noon; without its seconds the page would seem to contradict itself.
    near = reading.replace(second=0, microsecond=0).time() == limit.cutoff and reading.second > 0
    start = f"Räknas från {swedish_moment(anchor, seconds=near)}."
    if reading.time() > limit.cutoff:
        extra = limit.extra_after_cutoff
        added = "en dag" if extra == 1 else f"{swedish_number(extra)} dagar"
        return extra, (start, f"Infaller efter kl. {limit.cutoff:%H.%M}: {added} läggs till.")
    return 0, (start, f"Infaller inte efter kl. {limit.cutoff:%H.%M}: ingen dag läggs till.")


def _days_after(days: int) -> str:
    if days == 0:
        return "Samma dag"
    noun = "kalenderdag" if days == 1 else "kalenderdagar"
    return f"{swedish_number(days).capitalize()} {noun} efter det"


def _landing(limit: Limit, day: date, clock: time) -> str:
    match limit.lands:
        case Lands.START_OF_DAY:
            return f"gäller från {swedish_date(day)} kl. 00.00"
        case Lands.CLOCK:
            return swedish_moment(_instant(day, clock))
        case Lands.END_OF_DAY:
            return f"sista dag är {swedish_date(day)}"


def _clock_reading(anchor: datetime) -> datetime:
    """The Swedish wall clock without zone, held at 03.00 while the autumn night runs its hour again.

    A clock that went backwards would give a later anchor an earlier end.
    """
    local = stockholm_time(anchor)
    if local.fold:
        local = local.replace(hour=3, minute=0, second=0, microsecond=0, fold=0)
    return local.replace(tzinfo=None)


def _instant(day: date, clock: time = time.min) -> datetime:
    """A Swedish wall-clock time in UTC. In the hour that the spring night skips, the moment of the skip."""
    local = datetime.combine(day, clock, tzinfo=STOCKHOLM)
    at = local.astimezone(UTC)
    skipped = at.astimezone(STOCKHOLM).replace(tzinfo=None) != local.replace(tzinfo=None)
    return local.replace(hour=3, minute=0, second=0, microsecond=0).astimezone(UTC) if skipped else at
