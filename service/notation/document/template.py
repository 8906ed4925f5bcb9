"""A document's words as read: lines with places for facts, sections that repeat or may be left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from service.notation.feel import Expression


@dataclass(frozen=True)
class Placeholder:
    """A place for a value."""

    expression: Expression
    name: str  #: the fact, when it names one and no more: then the value is said in its form's words


Piece: TypeAlias = str | Placeholder  #: Markdown as the author wrote it, or a place for a value


@dataclass(frozen=True)
class Line:
    """A line of Markdown."""

    pieces: tuple[Piece, ...]
    number: int  #: in the file


@dataclass(frozen=True)
class Rows:
    """Said once for every row of a list."""

    name: str  #: the fact that holds the list
    inner: tuple["Part", ...]
    number: int


@dataclass(frozen=True)
class If:
    condition: Expression
    inner: tuple["Part", ...]
    otherwise: tuple["Part", ...]
    number: int


Part: TypeAlias = Line | Rows | If


@dataclass(frozen=True)
class Template:
    """A document of an agreement."""

    id: str
    title: str
    file: str  #: path inside the agreement
    parts: tuple[Part, ...]
    about: str = ""  #: one line on the case page: what it is for
    shown_when: Expression | None = None  #: offered when this is true; None: always
    large: bool = False  #: large type

    def readings(self) -> Iterator[tuple[int, frozenset[str]]]:
        """(line, names of facts) of every place that reads. A row's own fields are left out."""
        if self.shown_when:
            yield 1, self.shown_when.names
        yield from _readings(self.parts)


def _readings(parts: tuple[Part, ...]) -> Iterator[tuple[int, frozenset[str]]]:
    for part in parts:
        match part:
            case Line():
                for piece in part.pieces:
                    if isinstance(piece, Placeholder):
                        yield part.number, piece.expression.names
            case Rows():
                yield part.number, frozenset((part.name,))
                for number, names in _readings(part.inner):
                    # A name without a dot may be one of the row's fields.
                    yield number, frozenset(name for name in names if "." in name)
            case If():
                yield part.number, part.condition.names
                yield from _readings(part.inner)
                yield from _readings(part.otherwise)
