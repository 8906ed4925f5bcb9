"""The rows that both files hold: one for each day of each case, and one for each municipality."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from service.actions.read_payment import PaymentPage
from service.domain.money import kronor
from service.web.payment.shown import MODELS, payer_name

Cell = str | int | Decimal | date | None

DAYS = ("Kommun", "Ärende", "Datum", "Dygn", "Läge", "Orsak", "Regel", "Lagrum", "Belopp, kr")
SUMS = (
    "Kommun",
    "Överenskommelse",
    "Modell",
    "Ärenden",
    "Dygn att betala",
    "Belopp, kr",
    "Saknas",
    "Fakturerar",
)


def day_rows(page: PaymentPage) -> Iterator[tuple[Cell, ...]]:
    for basis in page.bases:
        for case in basis.cases:
            for day in case.days:
                yield (
                    payer_name(basis, page),
                    case.case.case,
                    day.date,
                    day.number,
                    str(day.status),
                    day.cause,
                    day.rule,
                    day.source,
                    kronor(day.ore) if day.ore is not None else None,
                )


def sum_rows(page: PaymentPage) -> Iterator[tuple[Cell, ...]]:
    for basis in page.bases:
        outcome = basis.outcome
        yield (
            payer_name(basis, page),
            page.agreements[basis.agreement].name,
            MODELS[basis.terms.model],
            len(basis.cases),
            Decimal(outcome.days) if outcome.ore is not None else None,
            kronor(outcome.ore) if outcome.ore is not None else None,
            " ".join(outcome.lacking),
            basis.terms.biller,
        )


def explanations(page: PaymentPage) -> Iterator[tuple[str, str]]:
    """(about what, in words): how each sum came about, and what nobody has confirmed."""
    for basis in page.bases:
        for step in (*basis.outcome.steps, *basis.outcome.lacking):
            yield payer_name(basis, page), step
        for delay, days in basis.delays.items():
            yield payer_name(basis, page), f"{delay}: {days} dygn"
    for agreement in page.agreements.values():
        for sentence in agreement.not_confirmed.values():
            yield f"Ej bekräftat av regionen ({agreement.name})", sentence
