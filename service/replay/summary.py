"""Many replayed cases, added up: what changes, and for how many."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from service.domain.case import CaseId
from service.replay.compare import Fate, Replayed
from service.replay.played import Played


@dataclass
class Side:
    """What cases come to on one version."""

    kept: Counter[str] = field(default_factory=Counter)  #: deadlines, by name
    missed: Counter[str] = field(default_factory=Counter)
    work: Counter[str] = field(default_factory=Counter)  #: tasks that were done, by role
    days: int = 0  #: to pay

    def add(self, played: Played) -> None:
        self.kept.update(played.kept)
        self.missed.update(played.missed)
        self.work.update({str(role): number for role, number in played.work.items()})
        self.days += played.days or 0


@dataclass
class Summary:
    fates: Counter[str] = field(default_factory=Counter)
    old: Side = field(default_factory=Side)  #: of the cases that the new version could follow to the end
    new: Side = field(default_factory=Side)
    stops: Counter[str] = field(default_factory=Counter)  #: elements where the new version could not follow
    differences: Counter[str] = field(default_factory=Counter)  #: milestones, ends: "+ x", "- x"
    unreplayable: Counter[str] = field(default_factory=Counter)  #: why
    examples: dict[str, list[CaseId]] = field(default_factory=dict)  #: some cases of each fate but the same

    def add(self, replayed: Replayed) -> None:
        self.fates[replayed.fate] += 1
        if replayed.fate is not Fate.SAME:
            self.examples.setdefault(replayed.fate, []).append(replayed.case)
        if replayed.new is None:
            self.unreplayable[replayed.why] += 1
        elif replayed.new.stop:
            stop = replayed.new.stop
            self.stops[stop.element or stop.process] += 1
        else:
            self.old.add(replayed.old)
            self.new.add(replayed.new)
            self.differences.update(f"+ {element}" for _, element in replayed.gained)
            self.differences.update(f"- {element}" for _, element in replayed.lost)


def summed(replayed: Iterable[Replayed]) -> Summary:
    summary = Summary()
    for each in replayed:
        summary.add(each)
    return summary
