"""Reads `documents/<id>.md`. What goes wrong is told with its line."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NoReturn

from service.domain.errors import BadDocument
from service.notation.document.front_matter import expression, needed, read_toml, refuse
from service.notation.document.template import If, Line, Part, Piece, Placeholder, Rows, Template

FENCE = "+++"
MOST_BYTES = 20_000
DEEPEST = 4
_KEYS = {"title": str, "about": str, "visas_nar": str, "large": bool}
_MARK = re.compile(r"\{\{\s*([#/]?(?:rows|if|else)\b)\s*(.*?)\s*\}\}")
_PLACE = re.compile(r"\{\{(.*?)\}\}")
_NAME = re.compile(r"[^\W\d]\w*(?:\.\w+)*")


def read_template(content: bytes, file: str) -> Template:
    """Raises BadDocument, naming the line."""
    if len(content) > MOST_BYTES:
        refuse(f"Filen är större än {MOST_BYTES // 1000} kB. Korta den.", file)
    head, body, first = _halves(_words(content, file), file)
    written = read_toml(head, file, _KEYS)
    shown = str(written.get("visas_nar", "")).strip()
    return Template(
        id=PurePosixPath(file).stem,
        title=needed(written, "title", file),
        file=file,
        parts=_Reader(file, body, first).all(),
        about=str(written.get("about", "")),
        shown_when=expression(shown, file, "visas_nar") if shown else None,
        large=bool(written.get("large", False)),
    )


def _words(content: bytes, file: str) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise BadDocument("Filen är inte sparad som UTF-8. Spara den på nytt.", file=file) from error


def _halves(text: str, file: str) -> tuple[str, list[str], int]:
    lines = text.splitlines()
    fences = [place for place, line in enumerate(lines) if line.strip() == FENCE][:2]
    if len(fences) < 2 or fences[0] != 0:
        refuse(f"Filen ska börja med raderna om dokumentet mellan två rader med {FENCE}.", file)
    return "\n".join(lines[1 : fences[1]]), lines[fences[1] + 1 :], fences[1] + 2


class _Reader:
    """Goes through the lines once; a section reads until its own end."""

    def __init__(self, file: str, lines: list[str], first: int) -> None:
        self._file = file
        self._lines = list(enumerate(lines, first))
        self._next = 0

    def all(self) -> tuple[Part, ...]:
        parts, mark, number = self._section(0)
        if mark:
            self._bad(number, f"{{{{{mark}}}}} hör inte till något avsnitt. Ta bort raden.")
        return parts

    def _section(self, depth: int) -> tuple[tuple[Part, ...], str, int]:
        """The parts up to a mark that ends a section, that mark, and its line."""
        found: list[Part] = []
        while self._next < len(self._lines):
            number, line = self._lines[self._next]
            self._next += 1
            mark = _MARK.fullmatch(line.strip())
            if mark is None:
                found.append(Line(tuple(self._pieces(line, number)), number))
            elif mark[1].startswith("#"):
                found.append(self._opened(mark[1], mark[2], number, depth + 1))
            else:
                return tuple(found), mark[1], number
        return tuple(found), "", 0

    def _opened(self, mark: str, rest: str, number: int, depth: int) -> Part:
        if depth > DEEPEST:
            self._bad(number, f"Avsnitt ligger i varandra mer än {DEEPEST} steg. Dela upp texten.")
        if mark == "#rows":
            return self._rows(rest, number, depth)
        if mark == "#if":
            return self._if(rest, number, depth)
        self._bad(number, "Skriv {{#rows namn}} eller {{#if villkor}}.")

    def _rows(self, name: str, number: int, depth: int) -> Rows:
        if not _NAME.fullmatch(name):
            self._bad(number, "Skriv {{#rows namn}} med namnet på en uppgift som har rader.")
        inner, ended, _ = self._section(depth)
        self._ends("/rows", ended, number)
        return Rows(name, inner, number)

    def _if(self, condition: str, number: int, depth: int) -> If:
        asked = expression(condition, self._file, f"rad {number}")
        inner, ended, _ = self._section(depth)
        otherwise: tuple[Part, ...] = ()
        if ended == "else":
            otherwise, ended, _ = self._section(depth)
        self._ends("/if", ended, number)
        return If(asked, inner, otherwise, number)

    def _ends(self, wanted: str, ended: str, number: int) -> None:
        if ended != wanted:
            self._bad(number, f"Avsnittet som börjar här slutar inte med {{{{{wanted}}}}} på en egen rad.")

    def _pieces(self, line: str, number: int) -> Iterator[Piece]:
        end = 0
        for place in _PLACE.finditer(line):
            if place.start() > end:
                yield line[end : place.start()]
            yield self._placeholder(place[1].strip(), number)
            end = place.end()
        if "{{" in line[end:] or "}}" in line[end:]:
            self._bad(number, "En klammer saknas: skriv {{ namn }}.")
        if line[end:]:
            yield line[end:]

    def _placeholder(self, text: str, number: int) -> Placeholder:
        if text[:1] in ("#", "/") or text == "else":
            self._bad(number, f"{{{{{text}}}}} ska stå på en egen rad, och heta rows eller if.")
        return Placeholder(
            expression(text, self._file, f"rad {number}"), text if _NAME.fullmatch(text) else ""
        )

    def _bad(self, number: int, message: str) -> NoReturn:
        refuse(message, self._file, f"rad {number}")
