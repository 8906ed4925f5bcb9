"""How an expression is refused: the place, the text around it, and what to write instead."""

from service.domain.errors import BadExpression

MOST_CHARACTERS = 4000
MOST_DEPTH = 50
MOST_ITEMS = 200  #: in a list or a context that is written out
MOST_DIGITS = 34  #: FEEL's numbers are decimal128

_AROUND = 30


def refuse(text: str, position: int, problem: str, advice: str) -> BadExpression:
    """The error to raise. `position` counts characters from 0 in `text`; people read it from 1."""
    return BadExpression(f"Tecken {position + 1} i «{_around(text, position)}»: {problem}. {advice}")


def too_deep(text: str) -> BadExpression:
    return refuse(
        text,
        0,
        f"uttrycket är nästlat i fler än {MOST_DEPTH} nivåer",
        "Dela upp det i flera beslut eller i en beslutstabell.",
    )


def _around(text: str, position: int) -> str:
    start, end = max(0, position - _AROUND), position + _AROUND
    shown = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"
