"""The month in words: for each municipality what it comes to, how, and which cases make it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from service.actions.read_payment import PaymentPage
from service.domain.money import swedish_decimal, swedish_kronor
from service.domain.swedish import MONTHS, swedish_date
from service.payment import Basis, Day, Status
from service.payment.month import CaseMonth
from service.payment.outcome import Outcome
from service.payment.terms import Model, Terms

UNSETTLED = "Betalande kommun är inte klarlagd"
MODELS = {
    Model.INDIVIDUAL: "Räknas patient för patient",
    Model.AVERAGE: "Räknas på genomsnittet",
    Model.CAPPED: "Räknas på genomsnittet, med tak",
    Model.NONE: "Inget betalningsansvar",
    None: "Betalningsmodellen är inte känd",
}


@dataclass(frozen=True)
class Row:
    case: int
    counts: tuple[int, ...]  #: free, to pay, blocked, to review
    amount: str


@dataclass(frozen=True)
class Part:
    """A municipality under one model."""

    anchor: str
    payer: str
    agreement: str
    model: str
    ready: bool  #: False: something must be settled first
    heading: str  #: what it comes to, in a line
    outcome: Outcome
    forecast: str  #: empty for a month that is over, and while it cannot be counted
    forecast_steps: Sequence[str]
    rows: Sequence[Row]
    delays: Sequence[tuple[str, int]]
    by_day: bool  #: amounts stand at the cases, not only at the sum
    biller: str


@dataclass(frozen=True)
class ToReview:
    case: int
    payer: str
    days: str
    cause: str


@dataclass(frozen=True)
class Shown:
    parts: Sequence[Part]
    review: Sequence[ToReview]
    not_confirmed: Sequence[tuple[str, Sequence[str]]]  #: agreement -> sentences
    amounts: Sequence[tuple[str, str]]  #: (what, from where) of the month's year


def shown(page: PaymentPage) -> Shown:
    return Shown(
        parts=[_part(place, basis, page) for place, basis in enumerate(page.bases, start=1)],
        review=[to for basis in page.bases for case in basis.cases for to in _review(case, basis, page)],
        not_confirmed=[
            (agreement.name, list(agreement.not_confirmed.values()))
            for agreement in page.agreements.values()
            if agreement.not_confirmed
        ],
        amounts=amounts(page),
    )


def amounts(page: PaymentPage) -> list[tuple[str, str]]:
    """The price of a care day in the month's year, with its source, or that there is none."""
    year, found = page.month.year, []
    for name, agreement in page.agreements.items():
        amount = page.amounts.get(name, {}).get(year)
        price = (
            f"{swedish_kronor(amount.ore)} för varje dygn {year}" if amount else f"Belopp saknas för {year}"
        )
        found.append((f"{agreement.name}: {price}", amount.source if amount else ""))
    return found


def payer_name(basis: Basis, page: PaymentPage) -> str:
    return page.names.get(basis.payer) or UNSETTLED


def in_words(outcome: Outcome, terms: Terms) -> str:
    """What a month comes to, in a line."""
    if terms.model is Model.NONE and not outcome.lacking:
        return "Inget att betala"
    days = f"{swedish_decimal(Decimal(outcome.days))} dygn"
    if outcome.ore is None:
        return "Kan inte räknas än"
    return f"{days}, {swedish_kronor(outcome.ore)}" if outcome.days else "Inget att betala"


def _part(place: int, basis: Basis, page: PaymentPage) -> Part:
    by_day = basis.terms.model is Model.INDIVIDUAL
    forecast = basis.forecast if basis.forecast and basis.forecast.ore is not None else None
    return Part(
        anchor=f"kommun-{place}",
        payer=payer_name(basis, page),
        agreement=page.agreements[basis.agreement].name,
        model=MODELS[basis.terms.model],
        ready=not basis.outcome.lacking,
        heading=in_words(basis.outcome, basis.terms),
        outcome=basis.outcome,
        forecast=in_words(forecast, basis.terms) if forecast else "",
        forecast_steps=forecast.steps if forecast else (),
        rows=[_row(case, by_day) for case in basis.cases],
        delays=list(basis.delays.items()),
        by_day=by_day,
        biller=basis.terms.biller,
    )


def _row(case: CaseMonth, by_day: bool) -> Row:
    paid = [day for day in case.days if day.status is Status.PAY]
    lacking = any(day.lacking for day in paid)
    amount = ("Belopp saknas" if lacking else swedish_kronor(case.ore)) if by_day and paid else ""
    return Row(case.case.case, tuple(case.count(status) for status in Status), amount)


def _review(case: CaseMonth, basis: Basis, page: PaymentPage) -> list[ToReview]:
    days = [day for day in case.days if day.status is Status.REVIEW]
    return [
        ToReview(case.case.case, payer_name(basis, page), span(list(some)), cause)
        for cause, some in groupby(days, key=lambda day: day.cause)
    ]


def span(days: Sequence[Day]) -> str:
    """ "16–18 april", or one day in full."""
    first, last = days[0].date, days[-1].date
    if first == last:
        return swedish_date(first)
    month = f" {MONTHS[first.month - 1]}" if first.month != last.month else ""
    return f"{first.day}{month}–{last.day} {MONTHS[last.month - 1]} {last.year}"
