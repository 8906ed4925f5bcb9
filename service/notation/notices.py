"""An agreement's notices: aviseringar.dmn read into rules. Its columns: docs/aviseringar.md."""

from collections.abc import Mapping, Sequence
from datetime import time, timedelta

from service.domain.errors import BadDocument, BadInput
from service.domain.facts import Facts
from service.domain.notice import (
    Bundle,
    Channel,
    Event,
    Hours,
    NoticeRule,
    SendingHours,
    Target,
    require_safe,
)
from service.domain.people import Role
from service.notation.deadline_row import Cells
from service.notation.decision import Aggregation, DecisionTable, HitPolicy, Row
from service.notation.feel import compile_unary_tests

FILE = "aviseringar.dmn"
INPUTS = ("handelse", "element", "roll")
OUTPUTS = ("kanal", "till", "efter", "samla", "tider", "text")
DIGEST_HOURS = "parameter.digest_klockslag"
WEEKDAY_HOURS = "parameter.avisering_vardagar"
AGREEMENT = "agreement.toml"


class Notices:
    """Who is told what, and when, outside Hemgång."""

    def __init__(self, table: DecisionTable | None = None, parameters: Facts | None = None) -> None:
        """An agreement without the table tells nobody. Raises BadDocument that names the row."""
        self._table = table
        self.hours = read_hours(parameters or {})
        if table:
            _demand_columns(table)
            for row in table.rows():
                _read_row(table, row)

    def rules(self, event: Event, element: str, role: Role) -> Sequence[NoticeRule]:
        """The steps for a task's element or a message's id, and the role it came to; none is common.

        A row with `ingen` that fits silences all others: how an exception is written.
        """
        if self._table is None:
            return ()
        answers = self._table.decide({"handelse": str(event), "element": element, "roll": role})
        assert isinstance(answers, list)  # the table is COLLECT, see `_demand_columns`
        found = [_rule(event, Cells(answer, self._table.file, "")) for answer in answers]
        silent = any(rule.channel is Channel.NONE for rule in found)
        return () if silent else list(dict.fromkeys(found))

    def named(self) -> Mapping[str, Sequence[str]]:
        """Rule id -> the text literals of its column `element`: what must exist in the diagrams."""
        if self._table is None:
            return {}
        place = [column.expression for column in self._table.inputs].index("element")
        return {rule.id: _literals(rule.inputs[place]) for rule in self._table.rules}


def read_hours(parameters: Facts) -> SendingHours:
    """Raises BadDocument that names the parameter."""
    default = SendingHours()
    opens, closes = _clocks(parameters, WEEKDAY_HOURS, (default.opens, default.closes))[:2]
    if opens >= closes:
        raise _bad_hours(WEEKDAY_HOURS)
    return SendingHours(_clocks(parameters, DIGEST_HOURS, default.digest), opens, closes)


def _clocks(parameters: Facts, name: str, otherwise: tuple[time, ...]) -> tuple[time, ...]:
    written = parameters.get(name)
    if written is None:
        return otherwise
    try:
        found = tuple(time.fromisoformat(str(text)) for text in written) if isinstance(written, list) else ()
    except ValueError as error:
        raise _bad_hours(name) from error
    if not found or (name == WEEKDAY_HOURS and len(found) != 2):
        raise _bad_hours(name)
    return found


def _bad_hours(name: str) -> BadDocument:
    kind = '["08:00", "17:00"], från och till' if name == WEEKDAY_HOURS else '["08:00", "13:00"]'
    return BadDocument(f"Skriv klockslag så här: {kind}.", file=AGREEMENT, element=name)


def _demand_columns(table: DecisionTable) -> None:
    columns = tuple(column.expression for column in table.inputs)
    names = tuple(column.name for column in table.outputs)
    if table.hit_policy is not HitPolicy.COLLECT or table.aggregation is not Aggregation.LIST:
        raise BadDocument("Välj träffregeln Collect för tabellen.", file=table.file, element=table.id)
    for kind, found, wanted in (("In", columns, INPUTS), ("Ut", names, OUTPUTS)):
        if sorted(found) != sorted(wanted):
            message = f"{kind}-kolumnerna ska vara {', '.join(wanted)}."
            raise BadDocument(message, file=table.file, element=table.id)


def _read_row(table: DecisionTable, row: Row) -> None:
    """Every cell once, when the agreement is read: a fault must not wait for somebody to be unread."""
    cells = Cells(row.outputs, table.file, row.rule)
    for event in Event:
        if compile_unary_tests(_cell(table, row.rule, "handelse")).match(str(event), {}):
            _rule(event, cells)


def _cell(table: DecisionTable, rule: str, column: str) -> str:
    place = [found.expression for found in table.inputs].index(column)
    return next(found.inputs[place] for found in table.rules if found.id == rule)


def _rule(event: Event, cells: Cells) -> NoticeRule:
    after = timedelta(minutes=cells.number("efter"))
    if (event is Event.SOON) != (after < timedelta(0)):
        raise cells.bad("efter är minuter: under noll för «snart» (före fristen), annars noll eller mer.")
    return NoticeRule(
        event=event,
        channel=cells.word("kanal", Channel),
        to=cells.word("till", Target),
        after=after,
        bundle=cells.word("samla", Bundle),
        hours=cells.word("tider", Hours),
        text=_text(cells),
    )


def _text(cells: Cells) -> str:
    try:
        return require_safe(cells.text("text"))
    except BadDocument:
        raise
    except BadInput as error:
        raise cells.bad(str(error)) from error


def _literals(cell: str) -> list[str]:
    """Texts in a cell such as "a", "b"; `-` names nothing."""
    return [part for place, part in enumerate(cell.split('"')) if place % 2]
