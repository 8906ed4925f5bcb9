"""A running case goes over to another version of its agreement: how, and why it cannot."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from service.domain.errors import Conflict


@dataclass(frozen=True)
class Plan:
    """What the versions themselves do not say. Element ids are unique within an agreement."""

    names: Mapping[str, str] = field(default_factory=dict)  #: old element -> the one that takes its place
    skip: Set[str] = frozenset()  #: old elements that are left as if done without answers


NO_PLAN = Plan()


@dataclass(frozen=True)
class Obstacle:
    """One thing in a case that has no place in the new version."""

    process: str
    element: str  #: id in the old diagram
    why: str  #: in Swedish, with what to do


class CannotMove(Conflict):
    """Ärendet går inte att flytta till den versionen."""

    def __init__(self, *obstacles: Obstacle) -> None:
        super().__init__(" ".join(obstacle.why for obstacle in obstacles))
        self.obstacles = obstacles
