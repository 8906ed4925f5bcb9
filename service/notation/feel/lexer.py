"""Text to tokens. What no token can be made of is refused here, with the FEEL way of writing it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from service.notation.feel.refusal import MOST_CHARACTERS, MOST_DIGITS, refuse


class Kind(StrEnum):
    NAME = "namn"
    NUMBER = "tal"
    TEXT = "text"
    SIGN = "tecken"
    END = "slut"


@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    text: str  #: as written; for a text literal what it says, without quotes and escapes
    position: int  #: from 0, in the text as written


_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<number>[0-9]+(?:\.[0-9]+)?)
      | (?P<name>[^\W\d]\w*)
      | (?P<text>"(?:[^"\\]|\\.)*")
      | (?P<sign>\.\.|\*\*|<=|>=|!=|[-+*/=<>()\[\]{},.:?@])""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "'": "'", "\\": "\\"}
_ADVICE = {
    '"': "Avsluta texten med ett rakt citattecken.",
    "'": 'Skriv text inom raka dubbla citattecken: "ja".',
    "”": 'Skriv raka citattecken: "ja".',
    "“": 'Skriv raka citattecken: "ja".',
    "&": "Skriv and.",
    "|": "Skriv or.",
    "!": "Skriv not(…) eller !=.",
    "%": "Skriv modulo(a, b).",
}


def tokens(text: str) -> tuple[Token, ...]:
    """Every token of the text and an END. Raises BadExpression."""
    if len(text) > MOST_CHARACTERS:
        advice = "Dela upp uttrycket i flera beslut eller i en beslutstabell."
        raise refuse(text, MOST_CHARACTERS, f"uttrycket är längre än {MOST_CHARACTERS} tecken", advice)
    found: list[Token] = []
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise _unknown(text, position)
        if match.lastgroup != "space":
            found.append(_token(text, match))
        position = match.end()
    return (*found, Token(Kind.END, "", len(text)))


def _token(text: str, match: re.Match[str]) -> Token:
    written, position = match[0], match.start()
    match match.lastgroup:
        case "number":
            if len(written) > MOST_DIGITS:
                raise refuse(
                    text, position, f"talet har fler än {MOST_DIGITS} siffror", "Skriv ett mindre tal."
                )
            return Token(Kind.NUMBER, written, position)
        case "name":
            return Token(Kind.NAME, written, position)
        case "text":
            return Token(Kind.TEXT, _unescaped(text, written, position), position)
        case _:
            return Token(Kind.SIGN, written, position)


def _unescaped(text: str, written: str, position: int) -> str:
    def one(escape: re.Match[str]) -> str:
        if escape[1]:
            return _character(text, escape[1], position)
        if escape[2] not in _ESCAPED:
            advice = 'Använd \\n, \\t, \\", \\\\ eller \\u00e5.'
            raise refuse(
                text, position + 1 + escape.start(), f"\\{escape[2]} betyder ingenting i FEEL", advice
            )
        return _ESCAPED[escape[2]]

    return _ESCAPE.sub(one, written[1:-1])


def _character(text: str, digits: str, position: int) -> str:
    if 0xD800 <= (code := int(digits, 16)) <= 0xDFFF:  # half a character cannot be stored or shown
        raise refuse(text, position, f"\\u{digits} är ett halvt tecken", "Skriv tecknet som det är.")
    return chr(code)


def _unknown(text: str, position: int) -> Exception:
    sign = text[position]
    problem = "texten saknar slut" if sign == '"' else f"tecknet {sign!r} finns inte i FEEL"
    return refuse(text, position, problem, _ADVICE.get(sign, "Ta bort tecknet."))
