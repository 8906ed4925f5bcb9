"""Phrases: texts that somebody writes often, each under a short code. Read from fraser.toml.

[larm]
text = "Har trygghetslarm. Nyckel finns hos hemtjänsten."
formular = ["planering_sol"]
falt = ["sol_kommentar"]
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from service.domain.errors import BadDocument
from service.notation.form.component import LONGEST_TEXT

FILE = "fraser.toml"
MOST_BYTES = 200_000
MOST_PHRASES = 200
_CODE = re.compile(r"[a-zåäö0-9][a-zåäö0-9_-]{0,19}")


@dataclass(frozen=True)
class Phrase:
    """Meant for the forms and fields that it names; for every long text when it names none."""

    code: str  #: what is typed after a slash
    text: str
    file: str  #: path inside the agreement
    forms: tuple[str, ...] = ()  #: ids
    fields: tuple[str, ...] = ()  #: keys; of a field in a row, the list's: "sip_insatser.mal"

    def fits(self, form: str, field: str) -> bool:
        return (not self.forms or form in self.forms) and (not self.fields or field in self.fields)


def read_phrases(content: bytes, file: str) -> tuple[Phrase, ...]:
    """In the order of the file. Raises BadDocument, naming the phrase."""
    written = _toml(content, file)
    if len(written) > MOST_PHRASES:
        raise BadDocument(f"Filen har fler än {MOST_PHRASES} fraser. Ta bort några.", file=file)
    return tuple(_phrase(code, table, file) for code, table in written.items())


def _toml(content: bytes, file: str) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise BadDocument("Filen är större än 200 kB. Ta bort några fraser.", file=file)
    try:
        return tomllib.loads(content.decode())
    except (ValueError, RecursionError) as error:
        raise BadDocument(
            "Filen går inte att läsa som TOML. Jämför med en annan, och spara den som UTF-8.", file=file
        ) from error


def _phrase(code: str, written: object, file: str) -> Phrase:
    if not _CODE.fullmatch(code):
        _refuse("Koden för en fras har högst 20 små bokstäver, siffror, - och _.", code, file)
    if not isinstance(written, dict):
        _refuse(f"Skriv [{code}] på en egen rad, och under den text.", code, file)
    text = written.get("text")
    if not isinstance(text, str) or not text.strip() or len(text) > LONGEST_TEXT:
        _refuse(f'Skriv text = "…", högst {LONGEST_TEXT} tecken.', code, file)
    if unknown := next((key for key in written if key not in ("text", "formular", "falt")), None):
        _refuse(f"{unknown} betyder inget här. Skriv text, formular och falt.", code, file)
    return Phrase(
        code, text.strip("\n"), file, _names(written, "formular", file), _names(written, "falt", file)
    )


def _names(written: Mapping[str, Any], key: str, file: str) -> tuple[str, ...]:
    found = written.get(key, [])
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        _refuse(f'Skriv en lista: {key} = ["…"]', key, file)
    return tuple(found)


def _refuse(message: str, code: str, file: str) -> NoReturn:
    raise BadDocument(message, file=file, element=code)
