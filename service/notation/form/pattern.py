"""Patterns come from the agreement and meet text from anybody, so only those that cannot run away are taken.

A pattern is a row of characters and classes with quantifiers: no groups, no alternatives, no references.
What it can cost is then the product of the quantifiers' widths, and that has a bound.
"""

import re

_ATOM = r"\\[dDwWsS.\-+*?/()\[\]{}|^$\\]|\[(?:\\.|[^\]\\])+\]|[^\\()|*+?{}\[\]^$]"
_PIECE = re.compile(rf"(?:{_ATOM})([*+?]|\{{\d{{1,4}}(?:,\d{{0,4}})?\}})?")
MOST_STEPS = 20_000_000  # about a second


def is_safe(pattern: str, longest: int) -> bool:
    """Whether matching text of at most `longest` characters takes a second at most."""
    inner = pattern.removeprefix("^")
    steps = 1 if pattern.startswith("^") else longest
    inner = inner.removesuffix("$")
    at = 0
    while at < len(inner):
        piece = _PIECE.match(inner, at)
        if piece is None:
            return False
        steps *= _width(piece[1] or "", longest)
        at = piece.end()
    return steps <= MOST_STEPS and _compiles(pattern)


def _width(quantifier: str, longest: int) -> int:
    """In how many ways a quantifier can be satisfied."""
    if quantifier in ("", "?"):
        return 1 + len(quantifier)
    if quantifier in ("*", "+"):
        return longest
    least, comma, most = quantifier.strip("{}").partition(",")
    if not comma:
        return 1
    return max(1, min(int(most) if most else longest, longest) - int(least) + 1)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern, re.ASCII)
    except re.error:
        return False
    return True
