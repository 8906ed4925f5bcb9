"""Reads `documents/<id>.ics.toml`: which facts say when and where a meeting is."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from service.domain.errors import BadDocument
from service.notation.document.front_matter import expression, needed, read_toml, refuse
from service.notation.feel import Expression

MOST_BYTES = 4_000
_KEYS = {"title": str, "start": str, "minutes": int, "place": str, "visas_nar": str}
_LONGEST = 24 * 60


@dataclass(frozen=True)
class Meeting:
    """A meeting that can be put into a calendar. Nothing in it says whom it is about."""

    id: str
    title: str  #: "SIP-möte"
    file: str
    start: str  #: name of the fact that holds the moment
    minutes: int  #: how long it is reckoned to last
    place: str = ""  #: name of the fact; empty: none
    shown_when: Expression | None = None

    @property
    def names(self) -> frozenset[str]:
        """The facts that it reads."""
        shown = self.shown_when.names if self.shown_when else frozenset()
        return shown | {name for name in (self.start, self.place) if name}


def read_meeting(content: bytes, file: str) -> Meeting:
    """Raises BadDocument, naming the key."""
    if len(content) > MOST_BYTES:
        refuse(f"Filen är större än {MOST_BYTES // 1000} kB. Korta den.", file)
    try:
        written = read_toml(content.decode(), file, _KEYS)
    except UnicodeDecodeError as error:
        raise BadDocument("Filen är inte sparad som UTF-8. Spara den på nytt.", file=file) from error
    minutes = written.get("minutes", 60)
    if not 0 < minutes <= _LONGEST:
        refuse(f"minutes ska vara mellan 1 och {_LONGEST}.", file, "minutes")
    shown = written.get("visas_nar", "").strip()
    return Meeting(
        id=PurePosixPath(file).name.removesuffix(".ics.toml"),
        title=needed(written, "title", file),
        file=file,
        start=needed(written, "start", file),
        minutes=minutes,
        place=written.get("place", "").strip(),
        shown_when=expression(shown, file, "visas_nar") if shown else None,
    )
