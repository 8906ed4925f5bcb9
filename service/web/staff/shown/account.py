"""A case's days in words: a calendar week by week, then why, period by period."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from service.actions.read_case import CasePage
from service.domain.money import swedish_kronor
from service.domain.swedish import MONTHS, swedish_date
from service.payment import Account, Day, Model, Status

#: What a status is called in a narrow cell, and its shape.
WORDS = {
    Status.FREE: ("Fritt", "none"),
    Status.PAY: ("Betala", "now"),
    Status.BLOCKED: ("Spärrat", "info"),
    Status.REVIEW: ("Granska", "soon"),
}


@dataclass(frozen=True)
class Cell:
    date: str  #: "16", or "1 maj" where a month begins
    status: str
    words: str
    kind: str  #: the status' shape


@dataclass(frozen=True)
class Period:
    """Days in a row with the same status for the same reason."""

    days: str
    words: str
    kind: str
    cause: str
    rule: str
    source: str
    amount: str


@dataclass(frozen=True)
class Days:
    payer: str
    payer_reason: str
    sum: str
    starts: Sequence[str]  #: how the first day to pay is counted
    weeks: Sequence[Sequence[Cell | None]]  #: Monday to Sunday; None: outside the account
    periods: Sequence[Period]
    lacking: Sequence[str]  #: what must be settled


def account_days(page: CasePage) -> Days | None:
    """None before the first notice."""
    account = page.account
    if account is None or not account.days:
        return None
    return Days(
        payer=page.payer or "Inte klarlagt",
        payer_reason=account.payer_reason,
        sum=_sum(account),
        starts=account.start.steps if account.start and account.start.at else (),
        weeks=_weeks(account.days),
        periods=[_period(list(some)) for _, some in groupby(account.days, key=_likeness)],
        lacking=_lacking(account),
    )


def _sum(account: Account) -> str:
    review = len(account.of(Status.REVIEW))
    return f"{_to_pay(account)}, {review} dygn att granska" if review else _to_pay(account)


def _to_pay(account: Account) -> str:
    paid = account.of(Status.PAY)
    if not paid:
        return "Inga dygn att betala"
    if account.terms.averaged:
        return f"{len(paid)} dygn att betala; beloppet räknas på månadens genomsnitt"
    if any(day.ore is None for day in paid):
        return f"{len(paid)} dygn att betala"
    return f"{len(paid)} dygn att betala, {swedish_kronor(sum(day.ore or 0 for day in paid))}"


def _lacking(account: Account) -> list[str]:
    found = [] if account.payer else ["Betalande kommun är inte klarlagd."]
    found += list(dict.fromkeys(day.lacking for day in account.days if day.lacking))
    return found + list(account.terms.lacking if account.terms.model is not Model.NONE else ())


def _weeks(days: Sequence[Day]) -> list[list[Cell | None]]:
    cells: list[Cell | None] = [None] * days[0].date.weekday()
    cells += [_cell(day, first=day is days[0]) for day in days]
    cells += [None] * (-len(cells) % 7)
    return [cells[place : place + 7] for place in range(0, len(cells), 7)]


def _cell(day: Day, *, first: bool) -> Cell:
    words, kind = WORDS[day.status]
    month = f" {MONTHS[day.date.month - 1]}" if first or day.date.day == 1 else ""
    return Cell(f"{day.date.day}{month}", str(day.status), words, kind)


def _likeness(day: Day) -> tuple[object, ...]:
    return day.status, day.cause, day.rule, day.source, day.lacking


def _period(days: Sequence[Day]) -> Period:
    first = days[0]
    words, kind = WORDS[first.status]
    return Period(
        days=_span(days),
        words=words,
        kind=kind,
        cause=first.cause,
        rule=first.rule,
        source=first.source,
        amount=first.lacking or _amount(days),
    )


def _amount(days: Sequence[Day]) -> str:
    priced = [day.ore for day in days if day.ore is not None]
    return f"{len(priced)} dygn, {swedish_kronor(sum(priced))}" if priced else ""


def _span(days: Sequence[Day]) -> str:
    first, last = days[0], days[-1]
    if first is last:
        number = f", dag {first.number}" if first.number is not None else ""
        return f"{swedish_date(first.date).capitalize()}{number}"
    numbers = f", dag {first.number}–{last.number}" if None not in (first.number, last.number) else ""
    month = f" {MONTHS[first.date.month - 1]}" if first.date.month != last.date.month else ""
    return f"{first.date.day}{month}–{last.date.day} {MONTHS[last.date.month - 1]}{numbers}"
