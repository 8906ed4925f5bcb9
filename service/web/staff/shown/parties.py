"""Who takes part in a case, and who has."""

from dataclasses import dataclass
from datetime import datetime

from service.actions.read_case import CasePage
from service.store import Party


@dataclass(frozen=True)
class PartyLine:
    party: str
    unit: str
    since: datetime
    until: datetime | None  #: None: takes part now


def parties(page: CasePage) -> list[PartyLine]:
    """Those who take part now in the order of the process, then those who did."""
    order = {role: place for place, role in enumerate(page.agreement.roles.values())}

    def turn(party: Party) -> tuple[bool, int, datetime]:
        return party.until is not None, order.get(party.role, len(order)), party.since

    return [
        PartyLine(
            page.agreement.party(party.role), page.units.get(party.unit, party.unit), party.since, party.until
        )
        for party in sorted(page.parties, key=turn)
    ]
