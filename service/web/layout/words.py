"""What templates say about time, people and fields, in words and in shapes' names."""

from datetime import datetime, time, timedelta
from typing import Any

from service.domain.case import Due
from service.domain.clock import STOCKHOLM
from service.domain.swedish import spelled, stockholm_time, swedish_date, swedish_duration, swedish_moment

SOON = timedelta(hours=4)  #: half a shift: what is due within it is pointed out
NEAR = {-1: "i går", 0: "i dag", 1: "i morgon"}
WIDTHS = {
    "date": "short",
    "time": "tiny",
    "datetime": "short",
    "number": "tiny",
    "longtext": "full",
    "unit": "full",
}


def due_state(due: Due | None, now: datetime) -> str:
    """ "late", "soon", "ahead", "begun", or "none" while no clock runs."""
    if due is None or due.at is None:
        return "none"
    if due.at <= now:
        return "begun" if due.begins else "late"
    return "soon" if due.at - now <= SOON else "ahead"


def time_left(at: datetime, now: datetime, *, begins: bool = False) -> str:
    """ "3 tim 20 min kvar", or "Försenad 4 tim" from the very moment on; of a beginning, "Om 3 tim"."""
    if begins:
        return f"Om {swedish_duration(at - now)}" if at > now else f"För {swedish_duration(now - at)} sedan"
    if at <= now:
        return f"Försenad {swedish_duration(now - at)}"
    return f"{swedish_duration(at - now)} kvar"


def near_moment(at: datetime, now: datetime) -> str:
    """ "i dag kl. 12.00", "i morgon kl. 24.00", otherwise weekday and date; the year when it is another."""
    local, today = stockholm_time(at), stockholm_time(now).date()
    # Midnight ends the day before: "i dag kl. 24.00" is what people say, and mean, of a last day.
    ends_day = local.time() == time()
    day = local.date() - timedelta(days=1) if ends_day else local.date()
    words = NEAR.get((day - today).days) or swedish_date(day).removesuffix(f" {today.year}")
    return f"{words} kl. {'24.00' if ends_day else f'{local:%H.%M}'}"


def exact_moment(at: datetime) -> str:
    """The whole of it: "torsdag 16 april 2026 kl. 24.00" for the instant in which that day ends."""
    local = stockholm_time(at)
    if local.time() != time():
        return swedish_moment(at)
    return f"{swedish_date(local.date() - timedelta(days=1))} kl. 24.00"


def day(at: datetime, now: datetime) -> str:
    """ "i dag", "i går", otherwise weekday and date; the year when it is another. In Stockholm."""
    local, today = stockholm_time(at).date(), stockholm_time(now).date()
    return NEAR.get((local - today).days) or swedish_date(local).removesuffix(f" {today.year}")


def clock_time(moment: datetime) -> str:
    """ "06.45", in Stockholm."""
    return f"{moment.astimezone(STOCKHOLM):%H.%M}"


def identity_number(digits: str) -> str:
    """Twelve digits as they are read aloud: "19900101-2385". Anything else is left as it is."""
    return spelled(digits)


def file_size(size: int) -> str:
    """ "340 kB", "1,2 MB"."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))} kB"
    return f"{size / 1024 / 1024:.1f} MB".replace(".", ",")


def field_anchor(field: Any) -> str:
    """The id of a form field's first control, which errors and labels point at."""
    return f"f-{_of(field, 'key')}"


def field_width(field: Any) -> str:
    """How wide the field is: as wide as what is written in it."""
    return str(_of(field, "width") or WIDTHS.get(_of(field, "kind"), "middle"))


def _of(field: Any, name: str) -> Any:
    return field.get(name) if isinstance(field, dict) else getattr(field, name, None)
