"""Moments, dates and lengths of time as people in Swedish care read them."""

from datetime import date, datetime, timedelta

from service.domain.clock import STOCKHOLM
from service.domain.errors import BadInput
from service.domain.public_holidays import WEEKDAYS

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
NUMBERS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


def stockholm_time(moment: datetime) -> datetime:
    """The moment on a Swedish wall clock. Raises BadInput for a moment without zone: it could be any."""
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise BadInput(f"Tidpunkten {moment.isoformat()} saknar tidszon. Ange den, till exempel +02:00.")
    return moment.astimezone(STOCKHOLM)


def swedish_moment(moment: datetime, *, seconds: bool = False) -> str:
    """ "onsdag 15 april 2026 kl. 09.30", in Stockholm's time. Raises BadInput for a naive moment."""
    local = stockholm_time(moment)
    return f"{swedish_date(local.date())} kl. {local:%H.%M.%S}" if seconds else _to_the_minute(local)


def swedish_date(day: date) -> str:
    """ "onsdag 15 april 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def swedish_duration(length: timedelta) -> str:
    """What is left, in its two largest units: "2 dygn 3 tim"; what is past, "försenad 4 tim"."""
    if length < timedelta(0):
        return f"försenad {swedish_duration(-length)}"
    minutes = length // timedelta(minutes=1)
    days, hours, left = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [f"{days} dygn"] if days else []
    parts += [f"{hours} tim"] if hours else []
    parts += [f"{left} min"] if left and not days else []
    return " ".join(parts) or "mindre än 1 min"


def swedish_number(number: int) -> str:
    """Up to twelve in letters, as Swedish prose has it: "tre", "24"."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def _to_the_minute(local: datetime) -> str:
    return f"{swedish_date(local.date())} kl. {local:%H.%M}"


def spelled(identity_number: str) -> str:
    """Twelve digits as they are read aloud: "19900101-2385". Anything else is left as it is."""
    number = identity_number
    return f"{number[:8]}-{number[8:]}" if len(number) == 12 and number.isdecimal() else number
