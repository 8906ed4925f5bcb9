"""The head of the case page: whom it is about, where it stands, whose move it is, what is to be done next."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.actions.read_case import CasePage
from service.domain.case import Due
from service.domain.people import Staff
from service.store import WorklistItem


@dataclass(frozen=True)
class Standing:
    milestone: str
    closed: bool
    ours: bool
    unit: str  #: whom the next task waits for otherwise
    task: str  #: the next task: ours that is due first, else the first due; empty when none is open
    due: Due | None  #: of that task
    facts: Sequence[tuple[str, str]]  #: parties and agreement


def standing(page: CasePage, who: Staff) -> Standing:
    tasks = sorted(page.open_tasks, key=first_due)
    ours = [item for item in tasks if item.unit == who.unit.id]
    following = next(iter(ours or tasks), None)
    return Standing(
        milestone=page.milestones[-1].name if page.milestones else "",
        closed=page.case.closed_at is not None,
        ours=bool(ours),
        unit=page.units.get(following.unit, "") if following and following.unit else "",
        task=following.task.name if following else "",
        due=following.due if following else None,
        facts=_facts(page),
    )


def _facts(page: CasePage) -> list[tuple[str, str]]:
    agreement, units = page.agreement, page.case.participants
    roles = [role for role in agreement.roles.values() if role in units]
    parties = [(agreement.party(role), page.units.get(units[role], units[role])) for role in roles]
    return [*parties, ("Överenskommelse", f"{agreement.name}, version {page.version}")]


def first_due(item: WorklistItem) -> tuple[bool, float]:
    """A key that sorts what is due first to the front, and what has no clock to the back."""
    at = item.due.at if item.due else None
    return at is None, at.timestamp() if at else 0.0
