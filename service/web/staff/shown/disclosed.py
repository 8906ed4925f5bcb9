"""Who is told what, and on which ground, in words: before something is handed in, and after it was sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.actions.disclosing import Told
from service.actions.read_case import CasePage
from service.actions.writing import is_ours
from service.domain.disclosure import Ground, class_words
from service.domain.people import Staff
from service.store import Message


@dataclass(frozen=True)
class GroundLine:
    verb: str  #: "Får veta", "Får inte veta", "Pröva först:"
    what: str  #: "uppgifter om vården och uppgifter om socialtjänsten"
    why: str  #: "Patienten samtycker. OSL 10:1"
    kind: str  #: of the status' shape
    confirmed: bool


@dataclass(frozen=True)
class PartyLine:
    party: str
    unit: str  #: empty: nobody is chosen yet
    lines: Sequence[GroundLine]


_BEFORE = ("Får veta", "Får inte veta")
_AFTER = ("Fick veta", "Fick inte veta")
_ASK = "Pröva först:"


def will_be_told(told: Sequence[Told], page: CasePage | None) -> list[PartyLine]:
    """For the page of a form: what happens when it is handed in."""
    units = page.units if page else {}
    return [
        PartyLine(each.party, units.get(each.unit, "") if each.unit else "", _lines(each.grounds, _BEFORE))
        for each in told
    ]


def was_told(message: Message, page: CasePage, who: Staff) -> list[PartyLine]:
    """For the page of a message: all receivers for its sender, and for a receiver its own line."""
    receipt = message.receipt_of(who.unit.id)
    ours = message.sender_unit == who.unit.id or is_ours(message, page.case.participants, who)
    roles = dict.fromkeys(each.role for each in message.disclosures)
    return [
        PartyLine(
            page.agreement.party(role),
            "",
            _lines([(each.klass, each.ground) for each in message.disclosures if each.role == role], _AFTER),
        )
        for role in roles
        if ours or (receipt is not None and receipt.role == role)
    ]


def _lines(grounds: Iterable[tuple[str, Ground]], verbs: tuple[str, str]) -> list[GroundLine]:
    """Classes with the same ground in one line."""
    together: dict[Ground, list[str]] = {}
    for klass, ground in grounds:
        together.setdefault(ground, []).append(class_words(klass))
    return [
        GroundLine(
            verb=_verb(ground, verbs),
            what=_and(classes),
            why=" ".join(filter(None, (ground.words, f"{ground.source}." if ground.source else ""))),
            kind="done" if ground.allowed else "soon" if ground.ask else "none",
            confirmed=ground.confirmed,
        )
        for ground, classes in together.items()
    ]


def _verb(ground: Ground, verbs: tuple[str, str]) -> str:
    if ground.ask and verbs is _BEFORE:
        return _ASK
    return verbs[0] if ground.allowed else verbs[1]


def _and(words: Sequence[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} och {last}" if first else last
