"""A person chooses what a list shows; the choice is kept for that person at that unit."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from service.actions.context import Context
from service.domain.case import CaseId, TaskId
from service.domain.narrowing import Narrowing, What, is_within
from service.domain.people import PersonId, Role, Staff
from service.store import CaseSummary, Entry, Taker, Transaction, WorklistItem

T = TypeVar("T")


def narrow_list(ctx: Context, page: str, chosen: Narrowing, *, who: Staff) -> None:
    """Kept until the person chooses anew. Nothing of a patient is kept."""
    with ctx.store.transaction() as tx:
        tx.preferences.keep(who.person.id, who.unit.id, page, chosen.chosen())


def kept(tx: Transaction, page: str, who: Staff) -> Narrowing:
    """What the person chose last."""
    return Narrowing.read(tx.preferences.of(who.person.id, who.unit.id, page))


@dataclass(frozen=True)
class Choices:
    """What there is to choose among, of the cases that the unit takes part in."""

    milestones: Mapping[str, str]  #: element id -> name
    parties: Mapping[Role, str]  #: role -> the words of the diagrams

    def only(self, chosen: Narrowing) -> Narrowing:
        """Without what is not among them: a link may be old, or come from somebody at another unit."""
        lage = chosen.lage if chosen.lage in self.milestones else ""
        return replace(chosen, lage=lage, part=chosen.part if chosen.part in self.parties else "")


NO_CHOICES = Choices({}, {})  # of a list that is not narrowed


def choices(
    ctx: Context, tx: Transaction, cases: Sequence[CaseSummary], passed: Mapping[CaseId, Entry], who: Staff
) -> Choices:
    """A region's unit is not offered where a municipality's own part has come: that may tell what it has
    granted (PDL 2:8)."""
    agreements = [ctx.agreement(tx, version) for version in sorted({case.agreement for case in cases})]
    parties = {role: lane for agreement in agreements for lane, role in agreement.roles.items()}
    municipal = {unit.role for unit in ctx.directory.units() if unit.municipality}
    hidden = set() if who.unit.municipality else municipal
    milestones = {entry.element: entry.name for entry in passed.values() if entry.role not in hidden}
    return Choices(dict(sorted(milestones.items(), key=lambda pair: pair[1])), parties)


@dataclass(frozen=True)
class Seen:
    """What the choices are held against."""

    now: datetime
    me: PersonId
    taken: Mapping[tuple[CaseId, TaskId], Taker]
    passed: Mapping[CaseId, Entry]  #: the latest milestone of each case
    unread: Set[CaseId]  #: cases with a message that the unit has not read

    def fits(self, item: WorklistItem, chosen: Narrowing) -> bool:
        taker = self.taken.get((item.case_id, item.task.id))
        return (
            (chosen.vad != What.MINE or (taker is not None and taker.person == self.me))
            and (chosen.vad != What.FREE or taker is None)
            and chosen.part in ("", item.task.role)
            and is_within(item.due, chosen.frist, self.now)
            and self.fits_case(item.case_id, chosen)
        )

    def fits_case(self, case: CaseId, chosen: Narrowing) -> bool:
        passed = self.passed.get(case)
        return chosen.lage in ("", passed.element if passed else None) and (
            not chosen.meddelande or case in self.unread
        )


def split(rows: Sequence[T], fits: Callable[[T], bool]) -> tuple[list[T], list[T]]:
    """Those that are shown, and those that are not."""
    shown = [row for row in rows if fits(row)]
    return shown, [row for row in rows if not fits(row)]
