"""Notices that the patient is ready for discharge: from when each holds and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.payment.past import Past


@dataclass(frozen=True)
class Notice:
    sent: datetime
    ended: datetime | None  #: withdrawn, or replaced by a new one; None: holds still
    withdrawn: bool = False

    def holds_at(self, moment: datetime) -> bool:
        return self.sent <= moment and (self.ended is None or moment < self.ended)


def notices(past: Past, sent: str, withdrawn: str) -> list[Notice]:
    """In the order of time. A new notice starts the count anew, whether or not the former was withdrawn."""
    starts = [moment for moment, _ in past.moments(sent)]
    stops = [moment for moment, _ in past.moments(withdrawn)]
    return [_notice(start, starts, stops) for start in starts]


def _notice(start: datetime, starts: Sequence[datetime], stops: Sequence[datetime]) -> Notice:
    replaced = min((other for other in starts if other > start), default=None)
    stopped = min((stop for stop in stops if stop >= start), default=None)
    if stopped is not None and (replaced is None or stopped <= replaced):
        return Notice(start, stopped, withdrawn=True)
    return Notice(start, replaced)


def holding(among: Sequence[Notice], moment: datetime) -> Notice | None:
    return next((notice for notice in reversed(among) if notice.holds_at(moment)), None)
