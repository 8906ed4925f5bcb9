"""An agreement's deadlines: frister.dmn read into legal limits. Its columns: docs/frister.md."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from service.domain.calendar import count
from service.domain.case import Due
from service.domain.clock import STOCKHOLM
from service.domain.errors import BadDocument, BadInput
from service.domain.limit import ELAPSED
from service.notation.deadline_row import DeadlineRow
from service.notation.deadline_table import KEY, read_table, values_of
from service.notation.decision import DecisionTable, DecisionWithoutAnswer

FILE = "frister.dmn"


class Deadlines:
    """Every deadline of an agreement, by its id in the column `frist`."""

    def __init__(
        self, table: DecisionTable | None, shared: DecisionTable | None = None, asked: Collection[str] = ()
    ) -> None:
        """An agreement without the table has no deadlines. Raises BadDocument that names the rule.

        From `shared`, what agreements have in common, come the rows that are `asked` for and that the
        agreement has none of its own for: nearest wins.
        """
        rows = read_table(table) if table else ()
        own = {row.id for _, row in rows}
        common = [each for each in read_table(shared) if each[1].id in {*asked} - own] if shared else []
        self._tables = {row.id: shared for _, row in common} | {row.id: table for _, row in rows}
        self._rows = tuple(row for _, row in (*rows, *common))
        self._by_values = {(row.id, values): row for values, row in (*rows, *common)}

    def all(self) -> tuple[DeadlineRow, ...]:
        """Every row in the order of the table; an id has several when further inputs set them apart."""
        return self._rows

    @property
    def names(self) -> frozenset[str]:
        """Dotted names of the facts that decide which row applies."""
        return frozenset().union(*(table.names for table in self._tables.values() if table)) - {KEY}

    def due(self, name: str, context: Mapping[str, Any]) -> Due:
        """When a deadline falls due, given a case's facts as `nested` gives them.

        `at` is None while what it is counted from has not happened. Raises BadDocument for an id that
        the table lacks, for facts that no row fits, and for an anchor that is not a moment.
        """
        row = self._row(name, context)
        anchor = row.anchor.evaluate(context)
        if anchor is None:
            return row.due(None, (f"Räknas från {row.event or row.anchor_text}, som ännu inte har hänt.",))
        try:
            counted = count(row.limit, _moment(row, anchor))
        except BadInput as error:
            raise BadDocument(f"{row.id}: {error}", file=FILE, element=row.rule) from error
        return row.due(counted.at, _naming(row, counted.steps))

    def _row(self, name: str, context: Mapping[str, Any]) -> DeadlineRow:
        table = self._tables.get(name)
        if table is None:
            raise BadDocument(f"Fristen {name!r} finns inte. Lägg till den i tabellen.", file=FILE)
        try:
            answer = table.decide({**context, KEY: name})
        except DecisionWithoutAnswer as error:
            raise BadDocument(f"Fristen {name!r}: {error}", file=FILE) from error
        assert isinstance(answer, dict)  # the table is UNIQUE, see `read_table`
        return self._by_values[name, values_of(answer)]


def _naming(row: DeadlineRow, steps: tuple[str, ...]) -> tuple[str, ...]:
    """The first sentence tells the moment; the reader asks what happened then."""
    if not row.event:
        return steps
    return (steps[0].replace("Räknas från ", f"Räknas från {row.event}: ", 1), *steps[1:])


def _moment(row: DeadlineRow, anchor: object) -> datetime:
    if isinstance(anchor, datetime):
        return anchor
    # A date has no time of day to count minutes and hours from, nor one to hold against a cut-off.
    exact = row.limit.unit in ELAPSED or row.limit.cutoff is not None
    if isinstance(anchor, date) and not exact:
        return datetime(anchor.year, anchor.month, anchor.day, tzinfo=STOCKHOLM)
    raise BadInput(f"«{row.anchor_text}» gav {anchor!s}, men fristen behöver datum och klockslag.")
