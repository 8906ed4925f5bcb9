"""What stops a scenario, in words for its author."""

from collections.abc import Iterable
from difflib import get_close_matches
from unicodedata import normalize

from service.domain.errors import BadInput


class Failed(BadInput):
    """Det stämde inte."""


def spoken(name: str) -> str:
    """A name on one line: modellers break long ones over several."""
    return normalize("NFC", " ".join(name.split()))


def quoted(names: Iterable[str]) -> str:
    """Names as one reads them, each once: "A", "B"."""
    return ", ".join(f'"{spoken(name)}"' for name in dict.fromkeys(names))


def must_exist(name: str, among: Iterable[str], what: str) -> None:
    """A misspelled name would make every "inte" true. Raises Failed that suggests what was meant."""
    known = sorted(set(among))
    if name in known:
        return
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    advice = f"Menade du {quoted(close)}?" if close else f"Det här finns: {quoted(known) or 'inget'}."
    raise Failed(f'{what} "{name}" finns inte i överenskommelsen. {advice}')
