"""A case's account: every day from the first notice until the patient left, or today (LUS 5 kap.).

1. Each day is judged by what was known when it ended, so nothing that is learned later makes a past day
   cost more; but the discharge and a review count for the days that they are about.
2. The last notice that held at the day's end numbers it: day 0 is the day it was sent.
3. The day from which the municipality may pay is the agreement's deadline, counted in frister.dmn.
4. The trial that decides is the one least to the region's favour of those that held during the day.
5. The agreement's table `betalningsdygn` says the status; only days to pay cost anything, and only by the
   amount of their own year.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from service.domain.case import Due
from service.domain.clock import STOCKHOLM
from service.domain.errors import HemgangError
from service.domain.facts import Value
from service.domain.swedish import stockholm_time
from service.notation.agreement import Agreement
from service.notation.payment import Amount, Payment
from service.payment.day import HOLDS, NONE, WITHDRAWN, Day, Situation, Status, judged
from service.payment.notices import Notice, holding, notices
from service.payment.past import Past
from service.payment.terms import Model, Terms, terms_of
from service.payment.trials import Trial, deciding, trials


@dataclass(frozen=True)
class Account:
    days: tuple[Day, ...]  #: none before the first notice
    terms: Terms
    payer: str | None  #: municipality code, or its name as written; None: not settled
    payer_reason: str
    discharged: date | None  #: the Swedish day that the patient left
    start: Due | None  #: when the municipality may begin to pay, by the notice that holds now

    def of(self, status: Status) -> list[Day]:
        return [day for day in self.days if day.status is status]


def account_of(
    agreement: Agreement,
    past: Past,
    now: datetime,
    closed_at: datetime | None = None,
    amounts: Mapping[int, Amount] | None = None,
) -> Account | None:
    """None for an agreement that says nothing of payment.

    `closed_at`: a case that was closed without a discharge costs nothing after that. `amounts`: when given,
    those of the years that the case's own version of the agreement lacks.
    """
    if agreement.payment is None:
        return None
    return _Counting(agreement, agreement.payment, past, now, closed_at).account(amounts or {})


class _Counting:
    def __init__(
        self, agreement: Agreement, payment: Payment, past: Past, now: datetime, closed_at: datetime | None
    ) -> None:
        self._deadlines, self._payment = agreement.deadlines, payment
        self._past, self._now = past, now
        self._labels = _labels(agreement, payment.delay)
        self._notices = notices(past, payment.notice, payment.withdrawal)
        self._trials = trials(past, payment)
        self._terms = terms_of(past.latest)
        self._left = past.moment(payment.discharge)
        self._end = self._left or closed_at or now
        self._counted: tuple[Mapping[str, Value], Due | None] | None = None  # of the facts asked about last

    def account(self, amounts: Mapping[int, Amount]) -> Account:
        payer = self._payment.payer.evaluate(self._past.now)
        named = str(payer).strip() or None if payer is not None else None
        prices = {**amounts, **self._payment.amounts}
        days = [self._priced(self._day(day, named), prices) for day in self._calendar()]
        return Account(
            days=tuple(days),
            terms=self._terms,
            payer=named,
            payer_reason=str(self._payment.payer_reason.evaluate(self._past.now) or ""),
            discharged=_day_of(self._left) if self._left else None,
            start=self._start(self._past.now),
        )

    def _calendar(self) -> Iterator[date]:
        if not self._notices:
            return
        day, last = _day_of(self._notices[0].sent), _day_of(min(self._end, self._now))
        while day <= last:
            yield day
            day += timedelta(days=1)

    def _day(self, day: date, payer: str | None) -> Day:
        start, end = _midnight(day), _midnight(day + timedelta(days=1))
        facts = self._past.before(end)
        notice = holding(self._notices, end - timedelta(microseconds=1))
        situation = Situation(
            date=day,
            number=(day - _day_of(notice.sent)).days if notice else None,
            notice=HOLDS if notice else self._ended(start, end),
            after_start=self._after_start(day, facts, notice),
            discharge_day=self._left is not None and _day_of(self._left) == day,
            trial=self._trial(notice, start, end),
        )
        return replace(judged(situation, facts, self._payment, payer), delay=self._delay(facts))

    def _ended(self, start: datetime, end: datetime) -> str:
        stopped = any(n.withdrawn and n.ended and start <= n.ended < end for n in self._notices)
        return WITHDRAWN if stopped else NONE

    def _trial(self, notice: Notice | None, start: datetime, end: datetime) -> Trial | None:
        return deciding(self._trials, notice.sent, start, end) if notice else None

    def _after_start(self, day: date, facts: Mapping[str, Value], notice: Notice | None) -> bool | None:
        due = self._start(facts) if notice else None
        return None if due is None or due.at is None else _day_of(due.at) <= day

    def _start(self, facts: Mapping[str, Value]) -> Due | None:
        """Facts that no row of frister.dmn fits are unknown, not an error: the day is reviewed."""
        if self._counted is None or self._counted[0] is not facts:
            self._counted = facts, self._due(facts)
        return self._counted[1]

    def _due(self, facts: Mapping[str, Value]) -> Due | None:
        try:
            return self._deadlines.due(self._payment.deadline, facts)
        except HemgangError:
            return None

    def _delay(self, facts: Mapping[str, Value]) -> str:
        value = facts.get(self._payment.delay) if self._payment.delay else None
        return self._labels.get(str(value), str(value)) if value else ""

    def _priced(self, day: Day, amounts: Mapping[int, Amount]) -> Day:
        if day.status is not Status.PAY or self._terms.model is not Model.INDIVIDUAL:
            return day
        amount = amounts.get(day.date.year)
        if amount is None:
            return replace(day, lacking=f"Belopp saknas för {day.date.year}.")
        return replace(day, ore=amount.ore)


def _labels(agreement: Agreement, key: str) -> dict[str, str]:
    fields = [field for form in agreement.forms.values() for field in form.fields if field.key == key]
    return {value: label for field in fields for value, label in field.options}


def _day_of(moment: datetime) -> date:
    return stockholm_time(moment).date()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=STOCKHOLM).astimezone(UTC)
