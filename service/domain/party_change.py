"""What may be changed of who takes part in a case."""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.people import Role, UnitId


class ChangeKind(StrEnum):
    """In the words of the pages' addresses."""

    HAND_OVER = "lamna-over"  #: another unit of the same role takes over
    ADD = "lagg-till"  #: a role that has no unit gets one
    REMOVE = "ta-bort"  #: a role is left without a unit
    LET_READ = "lat-lasa"  #: a unit sees the case and does nothing in it
    STOP_READING = "sluta-lasa"


OF_READERS = (ChangeKind.LET_READ, ChangeKind.STOP_READING)
CHOOSES_UNIT = (ChangeKind.HAND_OVER, ChangeKind.ADD, ChangeKind.LET_READ)


@dataclass(frozen=True)
class PartyChange:
    """What somebody wants to change, before it is known whether they may."""

    kind: ChangeKind
    role: Role | None = None  #: of a party; None for readers
    unit: UnitId | None = None  #: of the reader who is to stop; otherwise the unit is chosen in the form
