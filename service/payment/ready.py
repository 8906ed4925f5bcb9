"""The days on which a patient was ready for discharge, without asking who pays for them.

They are the days that `account_of` numbers from 1 on. To judge each day takes a table and every fact; to
count them for thousands of patients takes the notices alone.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from service.domain.clock import STOCKHOLM
from service.domain.swedish import stockholm_time
from service.notation.payment import Payment
from service.payment.notices import Notice, holding, notices
from service.payment.past import Past


@dataclass(frozen=True)
class Readiness:
    days: tuple[date, ...]  #: after the day of the notice that holds at the day's end; with the last day
    waits: bool  #: a notice holds, and the patient is still there
    left: date | None  #: the Swedish day that the patient left


def readiness(past: Past, payment: Payment, now: datetime, closed_at: datetime | None) -> Readiness | None:
    """None while no notice has been sent. `closed_at`: a case may end without a discharge."""
    sent = notices(past, payment.notice, payment.withdrawal)
    if not sent:
        return None
    left = past.moment(payment.discharge)
    first, last = _day_of(sent[0].sent), _day_of(min(left or closed_at or now, now))
    days = [first + timedelta(days=place) for place in range((last - first).days + 1)]
    return Readiness(
        days=tuple(day for day in days if _is_ready(sent, day)),
        waits=left is None and closed_at is None and holding(sent, now) is not None,
        left=_day_of(left) if left else None,
    )


def _is_ready(sent: list[Notice], day: date) -> bool:
    notice = holding(sent, _midnight(day + timedelta(days=1)) - timedelta(microseconds=1))
    return notice is not None and _day_of(notice.sent) < day


def _day_of(moment: datetime) -> date:
    return stockholm_time(moment).date()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=STOCKHOLM).astimezone(UTC)
