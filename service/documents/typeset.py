"""Sets a document as PDF/UA-1: tagged, in Swedish, with the fonts that typst carries and no others."""

import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import Any

import typst

from service.documents.document import Document
from service.domain.errors import HemgangError

STAND_IN = "\ufffd"
STANDS_IN = f"Tecken som typsnittet saknar visas som {STAND_IN}."
MOST_TRIES = 20
UNTITLED = "Dokument"  #: the standard asks every file for a title
LATIN = "\u024f"  #: the font has every letter up to here
_MISSING = re.compile(r'the text `("(?:[^"\\]|\\.)+")` could not be displayed')
_WORDS_OF_OURS = ("kind", "style")  #: the template chooses by them
_SHAPELESS = ("Cc", "Cs", "Cn", "Co")
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}")


class NotSet(HemgangError):
    """Dokumentet gick inte att skapa. Anmäl det till förvaltningen."""


def render(document: Document) -> bytes:
    """The PDF. The same document gives the same bytes. Raises NotSet, without a word of what was in it."""
    said = _mapped(asdict(document) | {"made_at": ""}, _shown)
    said["title"] = said["title"].strip() or UNTITLED
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


def _set(said: Any, document: Document) -> bytes:
    """A compiler for each document: it keeps what it was last given, and that is a patient's data."""
    found = typst.Compiler(ignore_system_fonts=True).compile(
        _template(),
        format="pdf",
        sys_inputs={"document": json.dumps(said, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=document.made_at,
    )
    assert isinstance(found, bytes)  # one document is asked for, not a list of pages
    return found


@cache
def _template() -> bytes:
    return files("service.documents").joinpath("templates/document.typ").read_bytes()


def _missing(error: typst.TypstError) -> set[str]:
    """The letters that have no shape. A plain one among them only carries a mark that has none."""
    texts = {json.loads(_ESCAPED.sub(_as_json, text)) for text in _MISSING.findall(error.diagnostic)}
    return {text for text in texts if any(letter > LATIN for letter in text)} or texts - {""}


def _as_json(escape: re.Match[str]) -> str:
    return json.dumps(chr(int(escape[1], 16)))[1:-1]


def _without(said: Any, missing: set[str]) -> Any:
    pattern = re.compile("|".join(re.escape(text) for text in sorted(missing, key=len, reverse=True)))
    without = _mapped(said, lambda text: pattern.sub(STAND_IN, text))
    if not without["footer"].endswith(STANDS_IN):
        without["footer"] = f"{without['footer']} {STANDS_IN}".strip()
    return without


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """Every text in it changed, the names of fields not."""
    match value:
        case str():
            return change(value)
        case list() | tuple():
            return [_mapped(item, change) for item in value]
        case dict():
            return {
                key: item if key in _WORDS_OF_OURS else _mapped(item, change) for key, item in value.items()
            }
        case _:
            return value


def _shown(text: str) -> str:
    """Without what no page can show: control characters, halves of letters, places not given out."""
    return "".join(
        letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in _SHAPELESS
    )
