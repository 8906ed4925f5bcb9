"""What came of a story when it was played on a version."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from service.domain.case import ElementId, ProcessId
from service.domain.people import Role
from service.replay.story import Passed

Place = tuple[ProcessId, ElementId]


@dataclass(frozen=True)
class Stop:
    """Where a version could not follow what people did."""

    process: ProcessId
    element: ElementId
    why: str  #: in Swedish
    waits: tuple[ElementId, ...] = ()  #: tasks that were open instead


@dataclass(frozen=True)
class Played:
    finished: bool
    passed: tuple[Passed, ...]
    stop: Stop | None = None  #: None: the whole story was followed
    reached: frozenset[Place] = frozenset()  #: milestones, and the end of a case that is finished
    kept: Mapping[str, int] = field(default_factory=Counter)  #: deadlines that were kept, by their name
    missed: Mapping[str, int] = field(default_factory=Counter)
    work: Mapping[Role, int] = field(default_factory=Counter)  #: tasks that were done, by party
    days: int | None = None  #: days to pay; None: the agreement says nothing of payment

    @property
    def outcome(self) -> tuple[bool, frozenset[Place]]:
        return self.finished, self.reached
