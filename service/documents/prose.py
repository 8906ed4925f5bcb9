"""Markdown, the small part that agreements use, as blocks: headings, paragraphs, lists, weight, links.

Two marks are for paper: `___` is a line to write on, `[ ]` a box to tick.

What somebody has typed into a form is handed in as ready `Run`s. It is never looked through for marks, so a
patient's asterisk stays an asterisk.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from service.documents.document import Block, Heading, Lines, Listing, Paragraph, Run, Style, Text, Tick

Written: TypeAlias = Sequence[str | Run]  #: a line: Markdown, and text that is shown as it is

_HEADING = re.compile(r"(#{1,6})\s+")
_BULLET = re.compile(r"[-*+]\s+")
_NUMBER = re.compile(r"\d{1,3}[.)]\s+")
_TICK = re.compile(r"\[ \]\s+")
_ROOM = re.compile(r"_{3,}")
_MARKS = (("heading", _HEADING), ("room", _ROOM), ("tick", _TICK), ("bullet", _BULLET), ("number", _NUMBER))
_TOKENS = re.compile(r"\\([\\*_`#\[\]{}().!+-])|(\*\*|__)|([*_])|`([^`]*)`|\[([^\]]*)\]\(([^)\s]*)\)")


def prose(markdown: str, *, below: int = 0) -> tuple[Block, ...]:
    """`below`: the level of the heading that the text stands under; its own go on from there."""
    return blocks([(line,) for line in markdown.splitlines()], below=below)


def blocks(lines: Iterable[Written], *, below: int = 0) -> tuple[Block, ...]:
    """The lines gathered into blocks, as Markdown gathers them."""
    return tuple(_levelled(_blocks(lines), below))


def _levelled(found: Iterable[Block], below: int) -> Iterator[Block]:
    """A heading is at most one level deeper than the one before it: readers that jump by heading need it."""
    last = below
    for block in found:
        if isinstance(block, Heading):
            last = max(below + 1, min(block.level + below, last + 1))
            block = Heading(block.runs, last)
        yield block


def _blocks(lines: Iterable[Written]) -> Iterator[Block]:
    kind, gathered = "", list[list[str | Run]]()
    for line in (_trimmed(line) for line in lines):
        found, rest = _mark(line)
        goes_on = found == "text" and kind
        if found in ("", "heading") or (kind != found and not goes_on):
            yield from _ended(kind, gathered)
            kind, gathered = "", []
        if found == "heading":
            yield Heading(_runs(rest), _level(line))
        elif goes_on and gathered:
            gathered[-1] += [" ", *rest]
        elif found:
            kind = kind or found
            gathered.append(list(rest))
    yield from _ended(kind, gathered)


def _ended(kind: str, gathered: Sequence[Written]) -> Iterator[Block]:
    if kind == "text":
        yield Paragraph(_runs(gathered[0]))
    elif kind == "room":
        yield Lines(count=len(gathered))
    elif kind == "tick":
        yield from (Tick(_runs(item)) for item in gathered)
    elif kind:
        yield Listing(tuple(_runs(item) for item in gathered), ordered=kind == "number")


def _trimmed(line: Written) -> list[str | Run]:
    found = list(line)
    if found and isinstance(found[0], str):
        found[0] = found[0].lstrip()
    if found and isinstance(found[-1], str):
        found[-1] = found[-1].rstrip()
    return [piece for piece in found if piece != ""]


def _mark(line: list[str | Run]) -> tuple[str, list[str | Run]]:
    """What the line is, and the line without the mark that says so."""
    if not line:
        return "", line
    first = line[0]
    if isinstance(first, str):
        for kind, pattern in _MARKS:
            if found := pattern.match(first):
                return kind, [first[found.end() :], *line[1:]]
    return "text", line


def _level(line: list[str | Run]) -> int:
    return len(str(line[0])) - len(str(line[0]).lstrip("#"))


def _runs(line: Written) -> Text:
    strong = emphasis = False
    found: list[Run] = []
    for piece in line:
        if isinstance(piece, Run):
            found.append(Run(piece.text, piece.style or _style(strong, emphasis)))
            continue
        end = 0
        for token in _TOKENS.finditer(piece):
            found.append(Run(piece[end : token.start()], _style(strong, emphasis)))
            end = token.end()
            if token[2]:
                strong = not strong
            elif token[3] and _weighs(piece, token):
                emphasis = not emphasis
            else:
                found.append(Run(_shown(token), _style(strong, emphasis)))
        found.append(Run(piece[end:], _style(strong, emphasis)))
    return tuple(run for run in found if run.text)


def _weighs(piece: str, token: re.Match[str]) -> bool:
    """An underscore inside a word, as in an element's id, is a letter; so is an asterisk between spaces."""
    before, after = piece[: token.start()][-1:], piece[token.end() :][:1]
    if token[3] == "_" and before.isalnum() and after.isalnum():
        return False
    return not (before.isspace() and after.isspace())


def _shown(token: re.Match[str]) -> str:
    escaped, _, mark, code, label, address = token.groups()
    if label is not None:
        return f"{label} ({address})" if address and address != label else label
    return next(text for text in (escaped, code, mark, "") if text is not None)


def _style(strong: bool, emphasis: bool) -> Style:
    if strong:
        return "strong"
    return "emphasis" if emphasis else ""
