"""What operators tell all staff: news, disturbances and planned stops."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.people import PersonId


class Kind(StrEnum):
    NEWS = "nyhet"
    DISTURBANCE = "storning"  #: stays on every page while it lasts
    STOP = "avbrott"  #: planned


@dataclass(frozen=True)
class News:
    id: int
    kind: Kind
    heading: str
    text: str
    shown_from: datetime
    shown_until: datetime | None  #: None: until somebody takes it down
    written_at: datetime
    written_by: PersonId

    @property
    def may_be_put_away(self) -> bool:
        return self.kind is not Kind.DISTURBANCE

    def shown(self, now: datetime) -> bool:
        return self.shown_from <= now and (self.shown_until is None or now < self.shown_until)
