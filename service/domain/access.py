"""Who may see or do what: the one place that decides. Denied is the rule, every permission an exception.

Access follows the task at hand: the unit that a person is signed in for must take part in the case, and a
step belongs to the unit that the diagram gave it to. Grounds: PDL 4:1–4:2, HSLF-FS 2016:40 4 kap.,
lag (2001:454) 10 §. Whoever is not entitled to a case learns nothing of it, not even that it exists.
Blocks, protected identities and assignments from a directory will be further questions asked here.
"""

from collections.abc import Collection
from enum import StrEnum

from service.domain.errors import Forbidden, UnknownCase
from service.domain.people import Role, Staff, UnitId

OPERATIONS = "drift"  #: the authority of those who watch timers and incidents


class Access(StrEnum):
    """What was done with a patient's data, in the words of the access log."""

    READ = "läsa"
    WRITE = "skriva"
    SEARCH = "söka"
    PRINT = "skriva ut"


PURPOSE = "Vård och behandling"  #: why, until sign-in brings the assignment's purpose


def may_read_case(staff: Staff, participants: Collection[UnitId]) -> bool:
    return staff.unit.id in participants


def require_case(staff: Staff, participants: Collection[UnitId]) -> None:
    """Raises UnknownCase, the same as for a case that does not exist."""
    if not may_read_case(staff, participants):
        raise UnknownCase


def may_do_task(staff: Staff, unit: UnitId | None, groups: Collection[str] = ()) -> bool:
    """A task is for the unit it waits at, and for one of the authorities that the diagram names, if any."""
    return unit == staff.unit.id and (not groups or any(staff.has(group) for group in groups))


def require_task(staff: Staff, unit: UnitId | None, groups: Collection[str] = ()) -> None:
    """Raises Forbidden; ask `require_case` first."""
    if unit != staff.unit.id:
        raise Forbidden("Uppgiften ligger hos en annan enhet.")
    if not may_do_task(staff, unit, groups):
        raise Forbidden(f"Uppgiften kräver behörigheten {' eller '.join(groups)}.")


def may_act_for(staff: Staff, role: Role | None) -> bool:
    """Starting a case or a diagram is for the party whose lane it begins in."""
    return role is None or staff.unit.role == role


def require_acting_for(staff: Staff, role: Role | None) -> None:
    if not may_act_for(staff, role):
        raise Forbidden("Det här kan bara göras av en annan part i ärendet.")


def may_operate(staff: Staff) -> bool:
    return staff.has(OPERATIONS)


def require_operations(staff: Staff) -> None:
    if not may_operate(staff):
        raise Forbidden("Sidan är till för driftansvariga.")
