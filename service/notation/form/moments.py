"""Dates and times as typed: Swedish civil time, ASCII digits, no guessing."""

import re
from datetime import UTC, date, datetime, time, timedelta

from marshmallow import ValidationError

from service.domain.clock import STOCKHOLM
from service.notation import messages

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9]{2}:[0-9]{2})(?::[0-9]{2}(?:\.0+)?)?")
_MOMENT = re.compile(r"([0-9-]{10})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.0+)?([+-][0-9]{2}:[0-9]{2})?")


def read_date(text: str) -> date:
    """`2026-04-13`. Raises ValidationError."""
    try:
        day = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise ValidationError(messages.DATE)
    if not 1900 <= day.year <= 2200:
        raise ValidationError(messages.YEAR)
    return day


def read_time(text: str) -> str:
    """`09:30`, kept as text: an hour of the day is no moment. Raises ValidationError."""
    parts = _TIME.fullmatch(text)
    try:
        return f"{time.fromisoformat(parts[1]):%H:%M}" if parts else _no(messages.TIME)
    except ValueError:
        return _no(messages.TIME)


def read_moment(text: str) -> datetime:
    """`2026-04-13T09:30` on a Swedish clock, as an aware moment in UTC.

    The hour that comes twice in autumn is the first of the two, unless `+01:00` is added.
    Raises ValidationError, also for the hour that is left out in spring.
    """
    parts = _MOMENT.fullmatch(text)
    if parts is None:
        raise ValidationError(messages.MOMENT)
    day = read_date(parts[1])
    try:
        civil = datetime.combine(day, time.fromisoformat(parts[2]))
    except ValueError:
        raise ValidationError(messages.MOMENT) from None
    return _instant(civil, parts[3])


def _instant(civil: datetime, offset: str | None) -> datetime:
    readings = [civil.replace(tzinfo=STOCKHOLM, fold=fold) for fold in (0, 1)]
    moments = [reading.astimezone(UTC) for reading in readings]
    existing = [moment for moment in moments if moment.astimezone(STOCKHOLM).replace(tzinfo=None) == civil]
    if not existing:
        raise ValidationError(messages.NO_SUCH_MOMENT)
    if offset is None:
        return existing[0]
    for moment in existing:
        if moment.astimezone(STOCKHOLM).utcoffset() == _length(offset):
            return moment
    raise ValidationError(messages.WRONG_OFFSET)


def _length(offset: str) -> timedelta:
    hours, minutes = offset[1:].split(":")
    length = timedelta(hours=int(hours), minutes=int(minutes))
    return -length if offset.startswith("-") else length


def _no(message: str) -> str:
    raise ValidationError(message)
