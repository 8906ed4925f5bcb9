"""On what ground a party is told something about the patient, and what it is not told.

Every field of a form may say what class it belongs to; the agreement's table rattslig_grund.dmn says, for a
class and two parties, whether the one may tell the other, and why (OSL 25 and 26 kap., lag 2022:913).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.people import Role

COURSE = "forlopp"  #: the class of what only says how the case goes; a field without a class is of it

FREE_TEXT = "fritext"  #: what somebody writes in a message: judged, told to the writer, and never cut

_WORDS = {
    COURSE: "ärendets gång",
    "lagens_fyra": "lagens fyra uppgifter",
    "vard": "uppgifter om vården",
    "social": "uppgifter om socialtjänsten",
    "person": "andra uppgifter om patienten",
    FREE_TEXT: "fri text om patienten",
    "sip": "uppgifter i den individuella planen",
}


def class_words(klass: str) -> str:
    """A class as people read it; one that a region has made itself goes by its name."""
    return _WORDS.get(klass, klass.replace("_", " "))


@dataclass(frozen=True)
class Ground:
    """Whether something may be told, and why."""

    allowed: bool
    words: str  #: Swedish, one sentence
    source: str = ""  #: paragraph: "OSL 25:13"
    ask: bool = False  #: not allowed until somebody has tried it: the sentence says what
    confirmed: bool = True  #: False: a reading that the region has not confirmed


@dataclass(frozen=True)
class Disclosure:
    """What one party was told, or not told, of one class in a message."""

    role: Role
    klass: str
    ground: Ground


UNGROUNDED = Ground(False, "Överenskommelsen säger inte på vilken grund uppgiften får lämnas.")


def ground_of(disclosures: Sequence[Disclosure], role: Role, klass: str) -> Ground | None:
    """None: it was not judged when the message was sent."""
    return next((each.ground for each in disclosures if (each.role, each.klass) == (role, klass)), None)
