"""Who takes part in a case, who only reads it, and who has; with what this person may change of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.read_case import CasePage
from service.domain import access
from service.domain.party_change import ChangeKind
from service.domain.people import Role, Staff, Unit
from service.store import Party

ANYBODY = "enhet"  #: stands for the unit in an address where none is chosen yet


@dataclass(frozen=True)
class ChangeLink:
    kind: ChangeKind
    target: str  #: a role, a reading unit, or `ANYBODY`
    text: str


@dataclass(frozen=True)
class PartyLine:
    party: str
    unit: str  #: empty: the party has no unit
    since: datetime | None
    until: datetime | None  #: None: takes part now
    links: Sequence[ChangeLink] = ()
    silent: str = ""  #: how to reach a unit that does not read what is sent to it here
    waits: bool = False  #: tasks wait for the party to get a unit


@dataclass(frozen=True)
class Parties:
    lines: Sequence[PartyLine]
    readers: Sequence[PartyLine]
    let_read: ChangeLink | None


def parties(page: CasePage, who: Staff) -> Parties:
    """Those who take part now in the order of the process, parties without a unit, then those who did."""
    order = {role: place for place, role in enumerate(page.agreement.roles.values())}

    def turn(party: Party) -> tuple[bool, int, datetime]:
        return party.until is not None, order.get(party.role, len(order)), party.since

    acting = sorted((party for party in page.parties if not party.reads_only), key=turn)
    now = [_line(party, page, _of_party(party.role, page, who)) for party in acting if not party.until]
    earlier = [_line(party, page, ()) for party in acting if party.until]
    reading = [party for party in page.parties if party.reads_only]
    let = _may(page, who, None)
    return Parties(
        lines=[*now, *_without_unit(page, who), *earlier],
        readers=[_line(party, page, _of_reader(party, page, who)) for party in reading],
        let_read=ChangeLink(ChangeKind.LET_READ, ANYBODY, "Låt en enhet läsa ärendet") if let else None,
    )


def reach(unit: Unit) -> str:
    """Words for a unit that does not use Hemgång: who writes to it must also call."""
    call = f" Ring {unit.phone}." if unit.phone else ""
    letter = f" Skicka brev till {unit.address}." if unit.address else ""
    return f"Använder inte Hemgång.{call}{letter}"


def _line(party: Party, page: CasePage, links: Sequence[ChangeLink]) -> PartyLine:
    unit = page.silent.get(party.unit) if party.until is None else None
    return PartyLine(
        page.agreement.party(party.role),
        page.units.get(party.unit, party.unit),
        party.since,
        party.until,
        links,
        reach(unit) if unit else "",
    )


def _without_unit(page: CasePage, who: Staff) -> list[PartyLine]:
    """Those that somebody can name a unit for, and those that a task waits for."""
    waiting = {item.task.role for item in page.open_tasks if item.unit is None}
    missing = [role for role in page.agreement.roles.values() if role not in page.case.participants]
    found = []
    for role in missing:
        links = [ChangeLink(ChangeKind.ADD, role, "Lägg till enhet")] if _may(page, who, role) else []
        if links or role in waiting:
            party = page.agreement.party(role)
            found.append(PartyLine(party, "", None, None, links, waits=role in waiting))
    return found


def _of_party(role: Role, page: CasePage, who: Staff) -> list[ChangeLink]:
    if not _may(page, who, role):
        return []
    links = [ChangeLink(ChangeKind.HAND_OVER, role, "Lämna över")]
    if role != page.leading:
        links.append(ChangeLink(ChangeKind.REMOVE, role, "Ta bort"))
    return links


def _of_reader(party: Party, page: CasePage, who: Staff) -> list[ChangeLink]:
    if party.until is not None or not _may(page, who, None):
        return []
    return [ChangeLink(ChangeKind.STOP_READING, party.unit, "Avsluta läsning")]


def _may(page: CasePage, who: Staff, role: Role | None) -> bool:
    if page.case.closed_at is not None:
        return False
    return access.may_change_party(who, role, page.case.participants, page.leading)
