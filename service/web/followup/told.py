"""What a table and a picture consist of, and how a figure is worded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from service.domain.money import swedish_decimal
from service.domain.swedish import MONTHS
from service.followup import Count

HIDDEN = "visas inte"
NOTHING = "–"
_HUNDREDTH = Decimal("0.01")
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Cell:
    text: str  #: as it is read
    value: Decimal | int | None = None  #: as a picture draws it and a spreadsheet counts on it


@dataclass(frozen=True)
class Head:
    name: str
    unit: str = ""  #: of the values, for the files; on the page the cells say it themselves


@dataclass(frozen=True)
class Series:
    """Bars that belong together; each has a shape of its own beside its colour."""

    name: str
    values: Sequence[float | None]  #: one for each label; None: nothing to draw
    words: Sequence[str]  #: the same, as they are read


@dataclass(frozen=True)
class Picture:
    labels: Sequence[str]
    series: Sequence[Series]
    lying: bool = False  #: bars lie down, for names that are long
    unit: str = ""  #: what the axis counts
    most: int | None = None  #: where the axis ends, if it always ends there

    def data(self) -> dict[str, object]:
        """For the page's script."""
        return {
            "labels": list(self.labels),
            "series": [
                {"name": each.name, "values": list(each.values), "words": list(each.words)}
                for each in self.series
            ],
            "lying": self.lying,
            "unit": self.unit,
            "most": self.most,
        }


@dataclass(frozen=True)
class Table:
    id: str
    title: str
    told: str  #: what the picture shows, in a line
    how: Sequence[str]  #: how it is counted
    heads: Sequence[Head]
    rows: Sequence[Sequence[Cell]]  #: the first cell is the row's name
    picture: Picture


def bars(rows: Sequence[Sequence[Cell]], heads: Sequence[Head], columns: Sequence[int]) -> list[Series]:
    """Some columns of a table, to be drawn."""
    return [
        Series(
            heads[column].name,
            [number(row[column].value) for row in rows],
            [row[column].text for row in rows],
        )
        for column in columns
    ]


def short_month(month: date) -> str:
    """ "sep 2026", for the axis of a picture."""
    return f"{MONTHS[month.month - 1][:3]} {month.year}"


def number(value: Decimal | int | None) -> float | None:
    return None if value is None else float(value)


def text(words: str) -> Cell:
    return Cell(words)


def in_words(count: Count, least: int) -> str:
    if count.number is not None:
        return str(count.number)
    return f"färre än {least}" if count.few else HIDDEN


def count_cell(count: Count, least: int) -> Cell:
    return Cell(in_words(count, least), count.number)


def decimal_cell(value: Decimal | None, missing: str = HIDDEN) -> Cell:
    if value is None:
        return Cell(missing)
    rounded = value.quantize(_HUNDREDTH, ROUND_HALF_UP)
    return Cell(swedish_decimal(rounded), rounded)


def time_cell(length: timedelta | None) -> Cell:
    """In days for whoever counts on it; read in hours when it is less than two days."""
    if length is None:
        return Cell(HIDDEN)
    days = Decimal(length / _DAY).quantize(_HUNDREDTH, ROUND_HALF_UP)
    if length >= 2 * _DAY:
        return Cell(f"{swedish_decimal(days.quantize(Decimal('0.1'), ROUND_HALF_UP))} dygn", days)
    hours = round(length.total_seconds() / 3600)
    return Cell(f"{hours} tim" if hours else "mindre än 1 tim", days)


def share_cell(share: Decimal | None) -> Cell:
    if share is None:
        return Cell(HIDDEN)
    percent = int((share * 100).to_integral_value(ROUND_HALF_UP))
    return Cell(f"{percent} %", percent)
