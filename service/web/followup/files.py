"""The figures as files: one text with a row for each figure, and a workbook with a sheet for each table."""

import csv
import io
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook

from service.web.followup.told import Cell, Head, Table
from service.web.payment.separated import harmless
from service.web.payment.workbook import OPTIONS

_COLUMNS = ("Tabell", "Rad", "Mått", "Värde")


def separated(tables: Sequence[Table]) -> bytes:
    """With semicolons and decimal commas, as a Swedish spreadsheet reads it."""
    content = io.StringIO(newline="")
    writer = csv.writer(content, delimiter=";", lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for table in tables:
        writer.writerows(_figures(table))
    return content.getvalue().encode("utf-8-sig")  # without the mark, Excel reads å, ä and ö wrong


def _figures(table: Table) -> Iterator[tuple[str, ...]]:
    for row in table.rows:
        names = [cell.text for cell, head in zip(row, table.heads, strict=True) if not head.unit]
        for cell, head in zip(row, table.heads, strict=True):
            if head.unit:
                yield table.title, harmless(", ".join(names)), _title(head), _told(cell)


def workbook(tables: Sequence[Table], asked: Sequence[tuple[str, str]]) -> bytes:
    """`asked`: (what, which) of the choices that the figures rest on."""
    content = io.BytesIO()
    with Workbook(content, OPTIONS) as book:
        book.set_properties({"title": "Uppföljning", "author": "Hemgång"})
        for table in tables:
            _sheet(book, table.id.capitalize(), [_title(head) for head in table.heads], table.rows)
        how = [(table.title, sentence) for table in tables for sentence in table.how]
        told = [[Cell(what), Cell(words)] for what, words in (*asked, *how)]
        _sheet(book, "Förklaring", ("Gäller", "Förklaring"), told)
    return content.getvalue()


def _sheet(book: Any, name: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    sheet, bold = book.add_worksheet(name), book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, len(heads) - 1, 100 if name == "Förklaring" else 24)
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, bold)
    for place, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if cell.value is None:
                sheet.write_string(place, column, cell.text, wrapped)
            else:
                sheet.write_number(place, column, cell.value)


def _title(head: Head) -> str:
    return f"{head.name}, {head.unit}" if head.unit else head.name


def _told(cell: Cell) -> str:
    match cell.value:
        case None:
            return harmless(cell.text)
        case Decimal():
            return f"{cell.value:f}".replace(".", ",")
    return str(cell.value)
