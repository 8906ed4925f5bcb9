"""The decision table `frister` as rows: its columns and cells checked once, when an agreement is read."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from service.domain.errors import BadDocument, BadExpression
from service.notation.deadline_row import OPTIONAL, REQUIRED, Cells, DeadlineRow, read_row
from service.notation.decision import DecisionTable, HitPolicy, Rule
from service.notation.feel import compile_expression

KEY = "frist"
COLUMNS = (*REQUIRED, *OPTIONAL)

Values: TypeAlias = tuple[Any, ...]
Rows: TypeAlias = tuple[tuple[Values, DeadlineRow], ...]


def values_of(answer: Mapping[str, Any]) -> Values:
    """An answer in the order of the columns: what the table decided finds its row by them."""
    return tuple(answer.get(column) for column in COLUMNS)


def read_table(table: DecisionTable) -> Rows:
    """The rows in the table's order, each with its values. Raises BadDocument that names the rule."""
    _demand_columns(table)
    rows = []
    for rule, row in zip(table.rules, table.rows(), strict=True):
        cells = Cells(row.outputs, table.file, rule.id)
        _refuse_facts(row.texts, cells)
        deadline = read_row(_deadline(rule.inputs[0], cells), cells, _conditions(table, rule))
        rows.append((values_of(row.outputs), deadline))
    return tuple(rows)


def _demand_columns(table: DecisionTable) -> None:
    if table.hit_policy is not HitPolicy.UNIQUE:
        raise _bad(table, "Välj träffregeln Unique för tabellen.")
    if not table.inputs or table.inputs[0].expression != KEY:
        raise _bad(table, f"Den första in-kolumnen ska vara {KEY}.")
    names = [column.name for column in table.outputs]
    for column in REQUIRED:
        if column not in names:
            raise _bad(table, f"Ut-kolumnen {column} saknas. Lägg till den.")
    for output in table.outputs:
        if output.name not in COLUMNS:
            raise _bad(table, f"Ut-kolumnen {output.name} är okänd. Kolumnerna är {', '.join(COLUMNS)}.")
        if output.default:
            raise _bad(
                table, f"Ut-kolumnen {output.name} har ett förvalt svar. Skriv det i raderna i stället."
            )


def _bad(table: DecisionTable, message: str) -> BadDocument:
    return BadDocument(message, file=table.file, element=table.id)


def _refuse_facts(texts: Mapping[str, str], cells: Cells) -> None:
    """Facts belong in the column `fran`, as text, and in further inputs; nowhere else can they be checked."""
    for column, text in texts.items():
        if compile_expression(text).names:
            raise cells.bad(f"{column} är {text}, som beror av ärendet. Skriv ett fast värde.")


def _deadline(cell: str, cells: Cells) -> str:
    try:
        value = compile_expression(cell).evaluate({})
    except BadExpression:
        value = None
    if not isinstance(value, str) or not value:
        raise cells.bad(f"{KEY} är {cell}. Skriv en enda frists id inom citattecken.")
    return value


def _conditions(table: DecisionTable, rule: Rule) -> tuple[str, ...]:
    cells = zip(table.inputs[1:], rule.inputs[1:], strict=True)
    return tuple(f"{column.name}: {cell}" for column, cell in cells if cell != "-")
