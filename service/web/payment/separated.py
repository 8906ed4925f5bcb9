"""The days of a month as text with semicolons, as a Swedish spreadsheet reads it."""

import csv
import io
from datetime import date
from decimal import Decimal

from service.actions.read_payment import PaymentPage
from service.web.payment.rows import DAYS, Cell, day_rows

#: What makes a spreadsheet take a text for a formula. Some are only so after a blank or a quote.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def separated(page: PaymentPage) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(DAYS)
    writer.writerows([_told(cell) for cell in row] for row in day_rows(page))
    return text.getvalue().encode("utf-8-sig")  # without the mark, Excel reads å, ä and ö as something else


def _told(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Decimal():
            return f"{cell:f}".replace(".", ",")
        case date():
            return cell.isoformat()
        case int():
            return str(cell)
    return harmless(cell)


def harmless(text: str) -> str:
    """A text that somebody wrote, which no spreadsheet runs."""
    return f"'{text}" if text.lstrip(" \"'").startswith(_FORMULA) or text.startswith(_FORMULA) else text
