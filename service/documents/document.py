"""A document before it is set: a title and blocks, all of it plain text with a little weight.

The letters of a `Run` are shown as they are. Nothing in them is markup, whoever wrote them.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

Style: TypeAlias = Literal["", "strong", "emphasis"]


@dataclass(frozen=True)
class Run:
    """A piece of text in one style. A line break is a line break."""

    text: str
    style: Style = ""


Text: TypeAlias = tuple[Run, ...]  #: empty: nothing is known, set as a dash


def plain(*parts: str) -> Text:
    """Text without weight; empty parts are left out."""
    words = " ".join(part for part in parts if part)
    return (Run(words),) if words else ()


@dataclass(frozen=True)
class Heading:
    runs: Text
    level: int = 1  #: 1 below the document's title; a level is never skipped on the way down
    kind: str = "heading"


@dataclass(frozen=True)
class Paragraph:
    runs: Text
    quiet: bool = False
    kind: str = "paragraph"


@dataclass(frozen=True)
class Listing:
    items: tuple[Text, ...]
    ordered: bool = False
    kind: str = "listing"


@dataclass(frozen=True)
class Pairs:
    """Terms and what is said of each."""

    items: tuple[tuple[Text, Text], ...]
    kind: str = "pairs"


@dataclass(frozen=True)
class Table:
    """A table with a heading row, which is repeated on every page that the table reaches."""

    headings: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[float, ...] = ()  #: shares of the page's width; empty: as the words need
    kind: str = "table"


@dataclass(frozen=True)
class Lines:
    """Room to write by hand."""

    label: Text = ()
    count: int = 3
    kind: str = "lines"


@dataclass(frozen=True)
class Tick:
    """A box to tick by hand."""

    runs: Text
    kind: str = "box"


@dataclass(frozen=True)
class Page:
    """What follows begins on a new page."""

    kind: str = "page"


Block: TypeAlias = Heading | Paragraph | Listing | Pairs | Table | Lines | Tick | Page


@dataclass(frozen=True)
class Document:
    title: str
    made_at: datetime  #: aware; stands in the file, so the same document is always the same bytes
    blocks: tuple[Block, ...]
    about: tuple[Paragraph, ...] = field(default=())  #: right under the title: whom it is about
    footer: str = ""  #: at the foot of every page, beside the page's number
    large: bool = False  #: large type, for whoever is to read it at home
    author: str = "Hemgång"
