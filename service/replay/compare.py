"""One story on the old version and on the new.

The old version is played first, as a control: when it does not give what the history says, nobody can tell
what the new one would have done, and the case is counted openly as one that cannot be replayed.
"""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.case import CaseId
from service.engine import Engine
from service.notation.agreement import Agreement
from service.replay.played import Place, Played
from service.replay.player import Player
from service.replay.story import Story

_MOVED = "Ärendet har flyttats mellan versioner."


class Fate(StrEnum):
    """What becomes of a case. The values are the words of the report."""

    SAME = "samma utfall"
    OTHER = "annat utfall"
    LOST = "gick inte att följa"
    UNREPLAYABLE = "kan inte spelas om"


@dataclass(frozen=True)
class Replayed:
    case: CaseId
    fate: Fate
    old: Played
    new: Played | None = None  #: None: cannot be replayed
    why: str = ""  #: in Swedish: why it cannot be replayed, or followed

    @property
    def gained(self) -> frozenset[Place]:
        """Milestones and ends that only the new version reaches."""
        return self.new.reached - self.old.reached if self.new else frozenset()

    @property
    def lost(self) -> frozenset[Place]:
        return self.old.reached - self.new.reached if self.new else frozenset()


def replay(story: Story, old: Agreement, new: Agreement, engine: Engine) -> Replayed:
    if story.versions > 1:
        return Replayed(story.case, Fate.UNREPLAYABLE, Played(story.finished, ()), why=_MOVED)
    control = Player(old, engine, old.parameters).play(story)
    if why := _differs(story, control):
        return Replayed(story.case, Fate.UNREPLAYABLE, control, why=why)
    played = Player(new, engine, old.parameters).play(story)
    if played.stop:
        return Replayed(story.case, Fate.LOST, control, played, played.stop.why)
    fate = Fate.SAME if played.outcome == control.outcome else Fate.OTHER
    return Replayed(story.case, fate, control, played)


def _differs(story: Story, control: Played) -> str:
    """Where the control leaves the history; empty when it is the same."""
    if control.stop:
        return f"{control.stop.element or control.stop.process}: {control.stop.why}"
    if control.finished != story.finished:
        return "Ärendet avslutas inte som det gjorde."
    wanted, found = sorted(story.passed), sorted(control.passed)
    first = next((step for step in wanted if step not in found), None) or next(
        (step for step in found if step not in wanted), None
    )
    if first is None and len(wanted) == len(found):
        return ""
    return f"{first[3] if first else 'ett steg'} hände inte som det gjorde."
