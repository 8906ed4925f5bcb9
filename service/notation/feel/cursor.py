"""Where in the tokens the parser stands, and how it refuses what it finds there."""

from typing import TypeVar

from service.notation.feel.lexer import Kind, Token, tokens
from service.notation.feel.refusal import MOST_ITEMS, refuse

T = TypeVar("T")


class Cursor:
    """The tokens of one text, and a place among them."""

    def __init__(self, text: str, written: str) -> None:
        self._written = written  # as the author wrote it, for messages
        self._tokens = tokens(text)
        self._at = 0
        self._depth = 0

    @property
    def _token(self) -> Token:
        return self._tokens[self._at]

    def _ended(self) -> bool:
        return self._token.kind is Kind.END

    def _is(self, *texts: str) -> bool:
        token = self._token
        return token.kind in (Kind.SIGN, Kind.NAME) and token.text in texts

    def _take(self) -> Token:
        token = self._token
        self._at += 1
        return token

    def _took(self, *texts: str) -> bool:
        if self._is(*texts):
            self._at += 1
            return True
        return False

    def _expect(self, *texts: str) -> Token:
        if not self._is(*texts):
            raise self._unexpected(f"Här ska det stå {' eller '.join(texts)}.")
        return self._take()

    def _refuse(self, problem: str, advice: str, token: Token | None = None) -> Exception:
        return refuse(self._written, (token or self._token).position, problem, advice)

    def _unexpected(self, advice: str = "") -> Exception:
        token = self._token
        if token.kind is Kind.END:
            return self._refuse("uttrycket tar slut för tidigt", advice or "Skriv klart det.")
        return self._refuse(
            f"«{token.text[:40]}» går inte att läsa här", advice or _advice(token, self._before())
        )

    def _before(self) -> Token | None:
        return self._tokens[self._at - 1] if self._at else None

    def _few(self, items: list[T]) -> tuple[T, ...]:
        if len(items) > MOST_ITEMS:
            raise self._refuse(f"listan har fler än {MOST_ITEMS} delar", "Gör en beslutstabell av den.")
        return tuple(items)


def _advice(token: Token, before: Token | None) -> str:
    if token.text == "=" and before is not None and before.text == "=":
        return "Skriv ett enda = för att jämföra."
    if token.text in ("*", "**"):
        return "Upphöjt till ingår inte; multiplicera i stället."
    if token.text == "..":
        return "Ett intervall kan bara stå efter in, eller i en beslutstabells cell."
    if token.text == "?":
        return "? har bara betydelse i en beslutstabells cell; skriv namnet på uppgiften."
    if token.kind in (Kind.NAME, Kind.NUMBER, Kind.TEXT):
        return "Skriv ett namn utan mellanslag, eller ett tecken som + eller = emellan."
    return "Kontrollera tecknen strax före."
