"""The month as a workbook: what each municipality owes, every day behind it, and how it was counted."""

import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook

from service.actions.read_payment import PaymentPage
from service.domain.swedish import swedish_moment
from service.web.payment.months import name_of
from service.web.payment.rows import DAYS, SUMS, Cell, day_rows, explanations, sum_rows
from service.web.payment.shown import amounts

#: Rows leave memory as they are written, and no text becomes a formula or a link, whatever it begins with.
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_HOW = ("Gäller", "Förklaring")


def workbook(page: PaymentPage) -> bytes:
    content = io.BytesIO()
    with Workbook(content, OPTIONS) as book:
        book.set_properties({"title": f"Betalningsunderlag {name_of(page.month)}", "author": "Hemgång"})
        writer = _Writer(book)
        writer.sheet("Underlag", SUMS, sum_rows(page), (26, 30, 28, 10, 16, 16, 60, 34))
        writer.sheet("Dygn", DAYS, day_rows(page), (26, 10, 12, 8, 12, 60, 60, 22, 14))
        writer.sheet("Förklaring", _HOW, _explained(page), (44, 110))
    return content.getvalue()


def _explained(page: PaymentPage) -> Iterable[tuple[Cell, ...]]:
    yield "Månad", name_of(page.month)
    yield "Räknat", swedish_moment(page.now)
    yield (
        "Så räknas det",
        "Det som är okänt granskas och betalas aldrig. Ärendets nummer står i stället för namn.",
    )
    for what, source in amounts(page):
        yield "Belopp", f"{what}. {source}".strip()
    yield from explanations(page)


class _Writer:
    def __init__(self, book: Any) -> None:
        self._book = book
        self._bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._text = book.add_format({"text_wrap": True, "valign": "top"})
        self._money = book.add_format({"num_format": "#,##0.00", "valign": "top"})
        self._number = book.add_format({"num_format": "0.##", "valign": "top"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})

    def sheet(
        self, name: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]], widths: Sequence[int]
    ) -> None:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for column, head in enumerate(heads):
            sheet.write_string(0, column, head, self._bold)
        for place, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                self._write(sheet, place, column, cell, money=heads[column].endswith("kr"))

    def _write(self, sheet: Any, row: int, column: int, cell: Cell, *, money: bool) -> None:
        match cell:
            case None:
                return
            case Decimal() | int():
                sheet.write_number(row, column, cell, self._money if money else self._number)
            case date():
                sheet.write_datetime(row, column, cell, self._day)
            case str():
                sheet.write_string(row, column, cell, self._text)
