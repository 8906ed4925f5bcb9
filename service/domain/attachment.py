"""A file that somebody has attached: what is taken, told by its content and never by what it is called."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from service.domain.facts import Value
from service.domain.people import PersonId, UnitId

MOST_BYTES = 5 * 1024 * 1024
MOST_FILES = 5  #: in one field
LONGEST_NAME = 100

#: Kind -> the bytes that it begins with, and the endings of its name, the usual one first.
KINDS: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "application/pdf": (b"%PDF-", (".pdf",)),
    "image/png": (b"\x89PNG\r\n\x1a\n", (".png",)),
    "image/jpeg": (b"\xff\xd8\xff", (".jpg", ".jpeg")),
}


@dataclass(frozen=True)
class Upload:
    """A file as it came from a browser."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Attachment:
    """A file that is kept with a case, without its content."""

    id: int
    field: str  #: key of the field in whose form it was chosen
    name: str
    kind: str  #: one of KINDS
    size: int  #: bytes
    at: datetime
    who: PersonId
    unit: UnitId | None

    @property
    def answer(self) -> Value:
        """What stands for it among the facts."""
        return {"id": self.id, "namn": self.name, "typ": self.kind, "storlek": self.size}


def kind_of(content: bytes) -> str | None:
    """One of KINDS by the first bytes; None for everything else."""
    return next((kind for kind, (start, _) in KINDS.items() if content.startswith(start)), None)


def plain_name(name: str, kind: str) -> str:
    """The name without a way to it or letters that cannot be seen, with the ending that its kind has."""
    name = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    name = "".join(letter for letter in name if letter == " " or unicodedata.category(letter)[0] not in "CZ")
    name = re.sub(r'[<>:"|?*]', "", name)  # some systems cannot save a file with these in its name
    endings = KINDS[kind][1]
    stem = name.rstrip(" .")
    ending = next((each for each in endings if stem.lower().endswith(each)), "")
    stem = stem[: len(stem) - len(ending)].strip(" .")[: LONGEST_NAME - len(endings[-1])]
    return f"{stem or 'fil'}{ending or endings[0]}"
