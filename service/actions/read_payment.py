"""The month as a basis for payment: each municipality's days and amount, or what must be reviewed first.

Nobody is named: a case is its number. Region and municipality choose a month, nothing else: a care provider
must not search by who has been granted social services (PDL 2:8).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from service.actions.context import Context
from service.actions.payment_of_case import amounts_now, municipality_of, payment_of
from service.domain import access
from service.domain.clock import STOCKHOLM
from service.domain.errors import NotFound
from service.domain.people import Staff
from service.domain.swedish import stockholm_time
from service.notation.agreement import Agreement
from service.notation.payment import Amount
from service.payment import Basis, CaseAccount, bases
from service.payment.month import days_in, next_month
from service.store import CaseSpan, Transaction


@dataclass(frozen=True)
class PaymentPage:
    now: datetime
    month: date  #: its first day
    bases: Sequence[Basis]  #: those with something to review first
    names: Mapping[str, str]  #: of payers, by what a basis calls them
    agreements: Mapping[str, Agreement]  #: by id, as they are now or as the latest case follows them
    amounts: Mapping[str, Mapping[int, Amount]]  #: by agreement and year


@dataclass(frozen=True)
class _Found:
    span: CaseSpan
    agreement: Agreement
    account: CaseAccount
    name: str  #: of the payer


def read_payment(ctx: Context, month: date, *, who: Staff, what: str = "betalningsunderlag") -> PaymentPage:
    """`what`: the page's or the file's name in the access log. Raises Forbidden.

    1. read everything as of one moment
    2. count, which takes seconds for a region, while nobody waits for the database
    3. write down what will be shown; if that fails, nothing is
    """
    access.require_payment(who)
    with ctx.store.reading() as tx:
        prices = _Prices(ctx, tx)
        found = [
            each for each in _found(ctx, tx, month, who, prices) if days_in(month, each.account.account.days)
        ]
        agreements = {each.agreement.id: each.agreement for each in found}
        amounts = {name: prices.of(agreement) for name, agreement in agreements.items()}
    _note_all(ctx, who, found, f"{what} {month:%Y-%m}")
    now = ctx.clock.now()
    return PaymentPage(
        now=now,
        month=month,
        bases=bases(month, [each.account for each in found], amounts, stockholm_time(now).date()),
        names={each.account.payer: each.name for each in found},
        agreements=agreements,
        amounts=amounts,
    )


def _note_all(ctx: Context, who: Staff, found: Sequence[_Found], thing: str) -> None:
    with ctx.store.transaction() as tx:
        for each in found:
            ctx.note(
                tx,
                who,
                access.Access.READ,
                thing,
                case=each.span.id,
                patient=each.span.patient,
                purpose=access.PAYMENT,
            )


def _found(ctx: Context, tx: Transaction, month: date, who: Staff, prices: "_Prices") -> Iterable[_Found]:
    """The cases of the month that this person may see."""
    spans = tx.case_spans.between(_midnight(month), _midnight(next_month(month)))
    spans = [span for span in spans if _may_be_theirs(ctx, span, who)]
    facts = tx.case_spans.facts([span.id for span in spans])
    for span in spans:
        agreement = ctx.agreement(tx, span.agreement)
        account = payment_of(ctx, agreement, facts[span.id], span.closed_at, prices.of(agreement))
        if account is None:
            continue
        code, name = municipality_of(ctx, account.payer)
        if access.may_see_payment_of(who, _region(ctx, span), code):
            yield _Found(span, agreement, CaseAccount(span.id, agreement.id, code or name, account), name)


def _may_be_theirs(ctx: Context, span: CaseSpan, who: Staff) -> bool:
    """Whether the case has to be counted at all: a municipality learns only by counting who pays."""
    return bool(who.unit.municipality) or _region(ctx, span) == who.unit.organisation


def _region(ctx: Context, span: CaseSpan) -> str:
    try:
        return ctx.directory.unit(span.opened_by_unit).organisation if span.opened_by_unit else ""
    except NotFound:
        return ""


class _Prices:
    """Amounts by agreement, asked for once: the version in force is a whole folder to read."""

    def __init__(self, ctx: Context, tx: Transaction) -> None:
        self._ctx, self._tx = ctx, tx
        self._now: dict[str, Mapping[int, Amount]] = {}

    def of(self, agreement: Agreement) -> Mapping[int, Amount]:
        """A case's own version goes first; the version in force fills in the years that it lacks."""
        if agreement.id not in self._now:
            self._now[agreement.id] = amounts_now(self._ctx, self._tx, agreement)
        own = agreement.payment.amounts if agreement.payment else {}
        return {**self._now[agreement.id], **own}


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=STOCKHOLM).astimezone(UTC)
