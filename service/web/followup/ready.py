"""Days as ready for discharge, by municipality and month, with the forecast for the month that runs."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from service.domain.money import swedish_decimal
from service.domain.swedish import MONTHS
from service.followup.ready_days import Mean, ReadyMonth
from service.web.followup.told import (
    NOTHING,
    Cell,
    Head,
    Picture,
    Series,
    Table,
    count_cell,
    decimal_cell,
    number,
    share_cell,
    short_month,
    text,
)

UNSETTLED = "Betalande kommun är inte klarlagd"
_FEW = 4  # municipalities that can stand side by side in each month
_HEADS = (
    Head("Kommun"),
    Head("Månad"),
    Head("Utskrivna", "antal"),
    Head("Dygn", "antal"),
    Head("Medel", "dygn per patient"),
    Head("Prognos", "dygn per patient"),
)
_HOW = (
    "Dygn efter den dag då underrättelsen skickades, så länge den gällde och patienten var kvar."
    " Också den som gick hem samma dag räknas i medelvärdet. Alla dygn räknas, vem som än betalar dem.",
    "En patient räknas i den månad då hen skrevs ut, hos den kommun som är betalande.",
    "Prognosen gäller månaden som pågår: de som redan är utskrivna, och de som är utskrivningsklara nu, som"
    " om de går hem på sitt planerade datum. Har datumet passerat, eller saknas det, räknas de som"
    " utskrivna i dag. Den som är planerad att gå hem först en senare månad räknas inte, och inte heller den"
    " som inte är utskrivningsklar än.",
)


def ready(months: Sequence[ReadyMonth], least: int) -> Table:
    return Table(
        "utskrivningsklara",
        "Dygn som utskrivningsklar",
        "Medelvärde för varje utskriven patient, per kommun och månad.",
        _HOW,
        _HEADS,
        [_row(month, least) for month in months if _has_any(month)],
        _picture([month for month in months if _has_any(month)]),
    )


def _has_any(month: ReadyMonth) -> bool:
    return month.left.patients.number != 0 or bool(month.forecast and month.forecast.patients.number != 0)


def _row(month: ReadyMonth, least: int) -> list[Cell]:
    left = month.left
    return [
        text(month.municipality or UNSETTLED),
        text(short_month(month.month)),
        count_cell(left.patients, least),
        Cell(str(left.days), left.days) if left.days is not None else share_cell(None),
        _mean(left),
        _mean(month.forecast) if month.forecast else text(NOTHING),
    ]


def _mean(mean: Mean) -> Cell:
    return decimal_cell(mean.mean, NOTHING if mean.patients.number == 0 else "visas inte")


def _picture(months: Sequence[ReadyMonth]) -> Picture:
    """Months side by side for a few municipalities; for many, the latest month and its forecast."""
    names = list(dict.fromkeys(month.municipality for month in months))
    if len(names) <= _FEW:
        return _by_month(months, names)
    return _latest(months, names)


def _by_month(months: Sequence[ReadyMonth], names: Sequence[str]) -> Picture:
    known = {(month.municipality, month.month): month for month in months}
    shown = sorted({month.month for month in months})
    forecast = sorted({month.month for month in months if month.forecast})
    columns = [(month, False) for month in shown] + [(month, True) for month in forecast]
    series = []
    for name in names:
        cells = [_mean_of(known.get((name, month)), ahead) for month, ahead in columns]
        series.append(_series(name or UNSETTLED, cells))
    labels = [f"{short_month(month)}{' prognos' if ahead else ''}" for month, ahead in columns]
    return Picture(labels, series, unit="dygn per patient")


def _latest(months: Sequence[ReadyMonth], names: Sequence[str]) -> Picture:
    latest = max(month.month for month in months)
    known = {month.municipality: month for month in months if month.month == latest}
    said = _series(_name(latest), [_mean_of(known.get(name), False) for name in names])
    ahead = _series("Prognos", [_mean_of(known.get(name), True) for name in names])
    drawn = [said, ahead] if any(value is not None for value in ahead.values) else [said]
    return Picture([name or UNSETTLED for name in names], drawn, lying=True, unit="dygn per patient")


def _mean_of(month: ReadyMonth | None, ahead: bool) -> Cell:
    mean = (month.forecast if ahead else month.left) if month else None
    return _mean(mean) if mean else text(NOTHING)


def _series(name: str, cells: Sequence[Cell]) -> Series:
    """To one decimal: two do not fit over a bar."""
    return Series(name, [number(cell.value) for cell in cells], [_short(cell) for cell in cells])


def _short(cell: Cell) -> str:
    if cell.value is None:
        return cell.text
    return swedish_decimal(Decimal(cell.value).quantize(Decimal("0.1"), ROUND_HALF_UP))


def _name(month: date) -> str:
    return f"{MONTHS[month.month - 1]} {month.year}"
