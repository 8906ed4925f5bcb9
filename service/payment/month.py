"""The month: what each municipality owes, by the model of its cases, or why that cannot be said yet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from service.notation.payment import Amount
from service.payment.account import Account
from service.payment.average import Patient, counted_on_average
from service.payment.day import Day, Status
from service.payment.individual import counted_one_by_one, if_they_stay
from service.payment.outcome import Outcome
from service.payment.terms import Model, Terms

NO_CAUSE = "Orsak inte angiven"
_Key = tuple[str, str, Terms]


@dataclass(frozen=True)
class CaseAccount:
    """A case with its account. No name and no identity number: the month needs neither."""

    case: int
    agreement: str  #: id of the agreement
    payer: str  #: the municipality's code, or its name as written; empty: not settled
    account: Account


@dataclass(frozen=True)
class CaseMonth:
    """The days of one case that lie in the month."""

    case: CaseAccount
    days: tuple[Day, ...]

    def count(self, status: Status) -> int:
        return sum(day.status is status for day in self.days)

    @property
    def ore(self) -> int:
        return sum(day.ore or 0 for day in self.days)


@dataclass(frozen=True)
class Basis:
    """A municipality's month under one model."""

    month: date  #: its first day
    payer: str
    agreement: str
    terms: Terms
    cases: tuple[CaseMonth, ...]  #: those with something to review first
    outcome: Outcome
    forecast: Outcome | None  #: for the month that runs: if nothing changes
    delays: Mapping[str, int]  #: days by cause of delay, where causes are registered

    def count(self, status: Status) -> int:
        return sum(case.count(status) for case in self.cases)


def bases(
    month: date, accounts: Iterable[CaseAccount], amounts: Mapping[str, Mapping[int, Amount]], today: date
) -> list[Basis]:
    """Those with something to review first, then by municipality.

    `month`: its first day. `amounts`: what a care day costs, by agreement and year.
    """
    groups: dict[_Key, list[CaseAccount]] = {}
    for case in accounts:
        groups.setdefault((case.payer, case.agreement, case.account.terms), []).append(case)
    found = [
        _basis(month, key, cases, amounts.get(key[1], {}).get(month.year), today)
        for key, cases in groups.items()
    ]
    kept = [basis for basis in found if basis.cases]
    return sorted(kept, key=lambda each: (not each.outcome.lacking, each.payer, each.agreement))


def days_in(month: date, days: Iterable[Day]) -> tuple[Day, ...]:
    end = next_month(month)
    return tuple(day for day in days if month <= day.date < end)


def next_month(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1)


def _basis(month: date, key: _Key, cases: Sequence[CaseAccount], amount: Amount | None, today: date) -> Basis:
    payer, agreement, terms = key
    rows = [CaseMonth(case, days_in(month, case.account.days)) for case in cases]
    rows = [row for row in rows if row.days]
    outcome = _outcome(month, rows, terms, amount)
    runs = month <= today < next_month(month)
    return Basis(
        month=month,
        payer=payer,
        agreement=agreement,
        terms=terms,
        cases=tuple(sorted(rows, key=lambda row: (-row.count(Status.REVIEW), row.case.case))),
        outcome=outcome,
        forecast=_forecast(month, rows, terms, amount, today) if runs else None,
        delays=_delays(rows) if terms.model is Model.NONE else {},
    )


def _outcome(
    month: date, rows: Sequence[CaseMonth], terms: Terms, amount: Amount | None, *, in_house: bool = False
) -> Outcome:
    """Whatever is unknown is listed, and then there is no amount.

    `in_house`: count those who are still at the hospital as if they had left today.
    """
    patients = [_patient(month, row, in_house) for row in rows]
    found = _by_model(patients, terms, amount, month.year)
    review = sum(day.status is Status.REVIEW for patient in patients for day in patient.counted(terms))
    if review:
        found = found.without_amount(f"{review} dygn behöver granskas innan månaden kan räknas.")
    if not all(row.case.payer for row in rows):
        found = found.without_amount("Det är inte klarlagt vilken kommun som ska betala.")
    return found


def _by_model(patients: Sequence[Patient], terms: Terms, amount: Amount | None, year: int) -> Outcome:
    if terms.lacking:
        return Outcome(None, lacking=terms.lacking)
    if terms.averaged:
        return counted_on_average(patients, terms, amount, year)
    if terms.model is Model.INDIVIDUAL:
        return counted_one_by_one([day for patient in patients for day in patient.in_month])
    return Outcome(0, steps=("Överenskommelsen har inget betalningsansvar.",))


def _patient(month: date, row: CaseMonth, in_house: bool) -> Patient:
    gone = row.case.account.discharged
    left = in_house if gone is None else month <= gone < next_month(month)
    return Patient(left, row.case.account.days, row.days)


def _forecast(
    month: date, rows: Sequence[CaseMonth], terms: Terms, amount: Amount | None, today: date
) -> Outcome | None:
    if terms.averaged:
        return _outcome(month, rows, terms, amount, in_house=True)
    if terms.model is not Model.INDIVIDUAL:
        return None
    staying = sum(_to_pay(row, today) for row in rows)
    left = (next_month(month) - today).days - 1
    return if_they_stay(_outcome(month, rows, terms, amount), staying, left, amount, month.year)


def _to_pay(row: CaseMonth, today: date) -> bool:
    latest = row.days[-1]
    return latest.date == today and latest.status is Status.PAY and row.case.account.discharged is None


def _delays(rows: Sequence[CaseMonth]) -> dict[str, int]:
    days = [day for row in rows for day in row.days if day.number]
    return dict(Counter(day.delay or NO_CAUSE for day in days).most_common())
