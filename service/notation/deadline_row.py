"""One row of frister.dmn: the cells' words checked and turned into a limit that can be counted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from service.domain.case import Due
from service.domain.errors import BadDocument, BadExpression, BadInput
from service.domain.limit import Lands, Limit, TimeUnit
from service.domain.people import Role
from service.notation.feel import Expression, compile_expression

REQUIRED = ("namn", "antal", "enhet", "fran", "galler", "agare", "lagrum", "bekraftad")
OPTIONAL = ("handelse", "grans", "tillagg", "helgregel")

SUNDAY_RULE = {"av": False, "på": True, None: False}
_CUTOFF = re.compile(r"([01]\d|2[0-3]):[0-5]\d")

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True)
class DeadlineRow:
    """A deadline as the agreement states it."""

    id: str  #: "kallelse", the name that diagrams use
    rule: str  #: the rule's id in the table
    name: str  #: "Kallelse till SIP"
    limit: Limit
    anchor: Expression  #: over the case's facts, to the moment it is counted from
    anchor_text: str
    event: str  #: the anchor in Swedish words; may be empty
    owner: Role  #: the party that is to act
    source: str  #: "LUS 4:3"
    confirmed: bool  #: False: the region has not confirmed the number
    conditions: tuple[str, ...] = ()  #: further inputs of the rule that are not "-": 'vardform: "psykiatri"'

    def due(self, at: datetime | None, steps: tuple[str, ...]) -> Due:
        begins = self.limit.lands is Lands.START_OF_DAY
        return Due(at, self.id, self.name, self.source, steps, self.confirmed, begins)


@dataclass(frozen=True)
class Cells:
    """The values of one rule's outputs, and where they stand, so that a refusal can point there."""

    values: Mapping[str, Any]
    file: str
    rule: str

    def text(self, column: str) -> str:
        value = self.values[column]
        if not isinstance(value, str) or not value.strip():
            raise self.bad(f"{column} saknas. Skriv en text inom citattecken.")
        return value.strip()

    def word(self, column: str, words: type[Word]) -> Word:
        value = self.values[column]
        if value not in list(words):
            allowed = ", ".join(f'"{word}"' for word in words)
            raise self.bad(f"{column} är {value!r}. Välj något av {allowed}.")
        return words(value)

    def number(self, column: str) -> int:
        """A whole number; null is 0."""
        value = self.values.get(column)
        if value is None:
            return 0
        if isinstance(value, bool) or not isinstance(value, int | Decimal) or value != int(value):
            raise self.bad(f"{column} är {value!r}. Skriv ett heltal eller null.")
        return int(value)

    def flag(self, column: str) -> bool:
        value = self.values[column]
        if not isinstance(value, bool):
            raise self.bad(f"{column} är {value!r}. Skriv true eller false.")
        return value

    def bad(self, message: str) -> BadDocument:
        return BadDocument(message, file=self.file, element=self.rule)


def read_row(deadline: str, cells: Cells, conditions: tuple[str, ...] = ()) -> DeadlineRow:
    """Raises BadDocument that names the rule for a cell that cannot be used."""
    return DeadlineRow(
        id=deadline,
        rule=cells.rule,
        name=cells.text("namn"),
        limit=_limit(cells),
        anchor=_anchor(cells),
        anchor_text=cells.text("fran"),
        event=cells.text("handelse") if cells.values.get("handelse") else "",
        owner=Role(cells.text("agare")),
        source=cells.text("lagrum"),
        confirmed=cells.flag("bekraftad"),
        conditions=conditions,
    )


def _limit(cells: Cells) -> Limit:
    try:
        return Limit(
            amount=cells.number("antal"),
            unit=cells.word("enhet", TimeUnit),
            cutoff=_cutoff(cells),
            extra_after_cutoff=cells.number("tillagg"),
            sunday_rule=_sunday_rule(cells),
            lands=cells.word("galler", Lands),
        )
    except BadDocument:
        raise
    except BadInput as error:
        raise cells.bad(str(error)) from error


def _cutoff(cells: Cells) -> time | None:
    value = cells.values.get("grans")
    if value is None:
        return None
    if not isinstance(value, str) or not _CUTOFF.fullmatch(value):
        raise cells.bad(f'grans är {value!r}. Skriv ett klockslag som "12:00", eller null.')
    return time.fromisoformat(value)


def _sunday_rule(cells: Cells) -> bool:
    value = cells.values.get("helgregel")
    if not isinstance(value, str | None) or value not in SUNDAY_RULE:
        raise cells.bad(f'helgregel är {value!r}. Skriv "av" eller "på".')
    return SUNDAY_RULE[value]


def _anchor(cells: Cells) -> Expression:
    try:
        return compile_expression(cells.text("fran"))
    except BadExpression as error:
        raise cells.bad(f"fran går inte att läsa. {error}") from error
