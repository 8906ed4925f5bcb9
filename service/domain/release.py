"""What an agreement must have gone through before it is in force, and what it still lacks.

A candidate is an agreement's files, frozen. What is done with it is a log of steps that only grows; a step
counts for the very files that it names. Nothing here can be switched off: `missing` is asked by the store
itself when a version is put in force.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from service.domain.people import SYSTEM, PersonId, Unit


class Step(StrEnum):
    FROZEN = "frozen"  #: asks for the trials, also when the same files come again
    CHECKED = "checked"
    PROVED = "proved"
    REHEARSED = "rehearsed"
    APPROVED = "approved"  #: or refused: a signature
    IN_FORCE = "in_force"
    ROLLED_BACK = "rolled_back"


class Side(StrEnum):
    """The two who agree (LUS 4:1, 4:5)."""

    REGION = "region"
    MUNICIPALITY = "kommun"


TRIALS = (Step.CHECKED, Step.PROVED, Step.REHEARSED)  #: by the machine, in this order

_LACKS: Mapping[Step, str] = {
    Step.CHECKED: "Den är inte kontrollerad utan fel.",
    Step.PROVED: "Den är inte bevisad mot lagens krav.",
    Step.REHEARSED: "Den är inte genomspelad med alla scenarier.",
}
_PARTIES: Mapping[Side, str] = {Side.REGION: "Regionen", Side.MUNICIPALITY: "Kommunen"}


@dataclass(frozen=True)
class Remark:
    """Something that a step has to say, at its place in the files."""

    text: str
    file: str = ""
    element: str = ""

    def __str__(self) -> str:
        place = " · ".join(part for part in (self.file, self.element) if part)
        return f"{place}: {self.text}" if place else self.text


@dataclass(frozen=True)
class Taken:
    """A step that was taken, or tried."""

    step: Step
    passed: bool
    digest: str  #: of the files that it was taken with
    at: datetime
    who: PersonId  #: who wrote it; SYSTEM: the machine, or whoever runs it
    name: str = ""  #: the person in words, as signed or stated
    side: Side | None = None  #: for whom it was signed
    remarks: Sequence[Remark] = ()
    version: int | None = None  #: row number of the version that came in force, or was rolled back


@dataclass(frozen=True)
class Standing:
    """What counts of all that has been done."""

    trials: Mapping[Step, Taken] = field(default_factory=dict)
    signed: Mapping[Side, Taken] = field(default_factory=dict)

    @property
    def tried(self) -> bool:
        """All that the machine tries has gone well: it may be signed."""
        return all(step in self.trials and self.trials[step].passed for step in TRIALS)


def standing(digest: str, taken: Iterable[Taken]) -> Standing:
    """The latest of each counts, of those that were taken with these files.

    An approval from before the trials had gone well counts for nothing. A version that has been put in force
    has used up its signatures; one that was rolled back begins anew.
    """
    trials: dict[Step, Taken] = {}
    signed: dict[Side, Taken] = {}
    for each in (each for each in taken if each.digest == digest):
        if each.step is Step.ROLLED_BACK:
            trials.clear()
        if each.step in (Step.ROLLED_BACK, Step.IN_FORCE):
            signed.clear()
        elif each.step in TRIALS:
            trials[each.step] = each
        elif each.step is Step.APPROVED and each.side and (not each.passed or Standing(trials).tried):
            signed[each.side] = each
    return Standing(trials, signed)


def waits_for_trial(digest: str, taken: Iterable[Taken]) -> bool:
    """Frozen, and since then neither tried to the end nor stopped by a trial that did not hold."""
    since: list[Taken] | None = None
    for each in (each for each in taken if each.digest == digest):
        if each.step is Step.FROZEN:
            since = []
        elif since is not None:
            since.append(each)
    if since is None:
        return False
    done = {each.step for each in since if each.step in TRIALS}
    stopped = any(not each.passed for each in since) or any(each.step is Step.ROLLED_BACK for each in since)
    return not stopped and done < set(TRIALS)


def missing(digest: str, taken: Iterable[Taken]) -> list[str]:
    """In Swedish, all that stands between these files and being in force. Empty: nothing."""
    found = standing(digest, taken)
    lacks = [_LACKS[step] for step in TRIALS if step not in found.trials or not found.trials[step].passed]
    lacks += [words for side in Side if (words := _unsigned(side, found.signed.get(side)))]
    region, municipality = (found.signed.get(side) for side in Side)
    if region and municipality and same_person(region, municipality):
        lacks.append("Samma person har godkänt för båda parter. Det ska vara två olika.")
    return lacks


def _unsigned(side: Side, signed: Taken | None) -> str:
    if signed is None:
        return f"{_PARTIES[side]} har inte godkänt den."
    return "" if signed.passed else f"{_PARTIES[side]} har avslagit den."


def same_person(one: Taken, other: Taken) -> bool:
    """Whoever has signed in is known by their id; whoever is stated on the command line by their name."""
    if SYSTEM in (one.who, other.who):
        return _plain(one.name) == _plain(other.name)
    return one.who == other.who


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def side_of(unit: Unit) -> Side:
    """A municipality's unit has its code; a region's has none."""
    return Side.MUNICIPALITY if unit.municipality else Side.REGION
