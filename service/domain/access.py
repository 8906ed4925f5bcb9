"""Who may see or do what: the one place that decides. Denied is the rule, every permission an exception.

Access follows the task at hand: the unit that a person is signed in for must take part in the case, and a
step belongs to the unit that the diagram gave it to. Grounds: PDL 4:1–4:2, HSLF-FS 2016:40 4 kap.,
lag (2001:454) 10 §. Whoever is not entitled to a case learns nothing of it, not even that it exists.
Blocks and assignments from a directory will be further questions asked here; what may be shown of a
protected person is asked of `service.domain.protection`.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum

from service.domain.errors import Forbidden, UnknownCase
from service.domain.people import Role, Staff, Unit, UnitId

ECONOMY = "ekonomi"  #: the authority of those who see what is to be paid
OWNING = "processagare"  #: the authority of those who change agreements
OPERATIONS = "drift"  #: the authority of those who watch timers and incidents


class Access(StrEnum):
    """What was done with a patient's data, in the words of the access log."""

    READ = "läsa"
    WRITE = "skriva"
    SEARCH = "söka"
    PRINT = "skriva ut"


PAYMENT = "Administration: betalning"  #: why, when the basis for payment is read (PDL 2:4)
FOLLOW_UP = "Administration: uppföljning"  #: why, when figures about many are read (PDL 2:4)
PURPOSE = "Vård och behandling"  #: why, until sign-in brings the assignment's purpose


def may_read_case(staff: Staff, seen_by: Collection[UnitId]) -> bool:
    """`seen_by`: the units that act in the case, and those that only read it."""
    return staff.unit.id in seen_by


def require_case(staff: Staff, seen_by: Collection[UnitId]) -> None:
    """Raises UnknownCase, the same as for a case that does not exist."""
    if not may_read_case(staff, seen_by):
        raise UnknownCase


def may_act(staff: Staff, participants: Collection[UnitId]) -> bool:
    """Whoever only reads a case changes nothing in it."""
    return staff.unit.id in participants


def require_acting(staff: Staff, participants: Collection[UnitId]) -> None:
    """Every writing asks this. Raises Forbidden; ask `require_case` first."""
    if not may_act(staff, participants):
        raise Forbidden("Er enhet kan läsa ärendet men inte göra något i det.")


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


def may_open(staff: Staff, roles: Collection[Role]) -> bool:
    """A kind of case is opened by the parties that the agreement names for it."""
    return staff.unit.role in roles


def require_opening(staff: Staff, roles: Collection[Role]) -> None:
    if not may_open(staff, roles):
        raise Forbidden("Det slaget av ärende öppnas av en annan part.")


def may_change_party(
    staff: Staff, role: Role | None, participants: Mapping[Role, UnitId], leading: Role
) -> bool:
    """Who takes part is for the party that the case began with; a party may hand over its own part.

    `role` None: units that only read.
    """
    ours = {party for party, unit in participants.items() if unit == staff.unit.id}
    return leading in ours or role in ours


def require_changing_party(
    staff: Staff, role: Role | None, participants: Mapping[Role, UnitId], leading: Role
) -> None:
    if not may_change_party(staff, role, participants, leading):
        raise Forbidden("Vilka som deltar ändras av den part som öppnade ärendet, eller av parten själv.")


def may_operate(staff: Staff) -> bool:
    return staff.has(OPERATIONS)


def require_operations(staff: Staff) -> None:
    if not may_operate(staff):
        raise Forbidden("Sidan är till för driftansvariga.")


def may_own(staff: Staff) -> bool:
    return staff.has(OWNING)


def require_owning(staff: Staff) -> None:
    if not may_own(staff):
        raise Forbidden("Sidan är till för processägare.")


def may_change_agreement(staff: Staff, agreement: str) -> bool:
    """A process owner changes the agreement that their own unit is a party of."""
    return may_own(staff) and staff.unit.agreement == agreement


def require_changing_agreement(staff: Staff, agreement: str) -> None:
    require_owning(staff)
    if not may_change_agreement(staff, agreement):
        raise Forbidden("Överenskommelsen ändras av andra processägare än din enhets.")


def may_read_payment(staff: Staff) -> bool:
    return staff.has(ECONOMY)


def require_payment(staff: Staff) -> None:
    if not may_read_payment(staff):
        raise Forbidden("Sidan är till för dem som arbetar med betalning.")


def may_see_payment_of(staff: Staff, region: str, municipality: str) -> bool:
    """A municipality sees what it is to pay itself, a region what its own wards have opened.

    `region`: the organisation of the unit that opened the case. `municipality`: the payer's code; empty while
    it is not settled, and then no municipality sees it.
    """
    if staff.unit.municipality:
        return municipality == staff.unit.municipality
    return region == staff.unit.organisation


def may_follow_up(staff: Staff) -> bool:
    """Figures about many people: for everybody who works in a party, not for those who watch the machine
    or draw the agreements."""
    return not (may_operate(staff) or may_own(staff))


def require_follow_up(staff: Staff) -> None:
    if not may_follow_up(staff):
        raise Forbidden("Uppföljningen är till för dem som arbetar hos en part.")


def is_of_same_party(staff: Staff, unit: Unit) -> bool:
    """Whether a unit belongs to the staff's own municipality, or else to their organisation in the region."""
    if staff.unit.municipality:
        return unit.municipality == staff.unit.municipality
    return not unit.municipality and unit.organisation == staff.unit.organisation


def may_ask_of_social_services(staff: Staff, social: Collection[Role]) -> bool:
    """Whether figures may be asked for by what somebody has from social services.

    A care provider may not search by it (PDL 2:8), and a municipality's own health care is one too. So only
    social services themselves may, and those who handle the municipality's payment. `social`: their roles.
    """
    return bool(staff.unit.municipality) and (staff.unit.role in social or may_read_payment(staff))
