"""Sets a document as PDF/UA-1: tagged, in Swedish, with the fonts that typst carries and no others."""

import json
import re
import unicodedata
from dataclasses import asdict
from functools import cache
from importlib.resources import files

import typst

from service.documents.document import Document
from service.domain.errors import HemgangError

STAND_IN = "\ufffd"
STANDS_IN = f"Tecken som typsnittet saknar visas som {STAND_IN}."
MOST_TRIES = 20
_MISSING = re.compile(r'the text `("(?:[^"\\]|\\.)+")` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")


class NotSet(HemgangError):
    """Dokumentet gick inte att skapa. Anmäl det till förvaltningen."""


def render(document: Document) -> bytes:
    """The PDF. The same document gives the same bytes. Raises NotSet, without a word of what was in it."""
    said = json.dumps(_cleaned(asdict(document) | {"made_at": ""}), ensure_ascii=False)
    for _ in range(MOST_TRIES):
        try:
            return _set(said, document)
        except typst.TypstError as error:
            missing = _missing(error)
        if not missing:
            break
        # PDF/UA refuses a letter that no font has; a name with one must still come out on paper.
        said = _without(said, missing)
    raise NotSet


def _set(said: str, document: Document) -> bytes:
    found = _compiler().compile(
        _template(),
        format="pdf",
        sys_inputs={"document": said},
        pdf_standards=["ua-1"],
        timestamp=document.made_at,
    )
    assert isinstance(found, bytes)  # one document is asked for, not a list of pages
    return found


def _compiler() -> typst.Compiler:
    """One for each document: a compiler keeps what it was last given, and that is a patient's data."""
    return typst.Compiler(ignore_system_fonts=True)


@cache
def _template() -> bytes:
    return files("service.documents").joinpath("templates/document.typ").read_bytes()


def _missing(error: typst.TypstError) -> set[str]:
    texts = (json.loads(_ESCAPED.sub(_as_json, text)) for text in _MISSING.findall(error.diagnostic))
    return {text for text in texts if text}


def _as_json(escape: re.Match[str]) -> str:
    return json.dumps(chr(int(escape[1], 16)))[1:-1]


def _without(said: str, missing: set[str]) -> str:
    written = json.loads(said)
    if not written["footer"].endswith(STANDS_IN):
        written["footer"] = f"{written['footer']} {STANDS_IN}".strip()
    text = json.dumps(written, ensure_ascii=False)
    for letters in sorted(missing, key=len, reverse=True):
        text = text.replace(letters, STAND_IN)
    return text


def _cleaned(value: object) -> object:
    """Without what no page can show: control characters, halves of letters, places not given out."""
    match value:
        case str():
            return "".join(letter for letter in value if _shows(letter))
        case list() | tuple():
            return [_cleaned(item) for item in value]
        case dict():
            return {key: _cleaned(item) for key, item in value.items()}
        case _:
            return value


def _shows(letter: str) -> bool:
    return letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs", "Cn", "Co")
