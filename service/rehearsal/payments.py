"""Sentences about the account: what holds for a day, how many days there are to pay, and who pays."""

from datetime import date

from marshmallow import ValidationError

from service.notation.form.moments import read_date
from service.payment import Account, Past, Status, account_of
from service.rehearsal.failure import Failed, must_exist
from service.rehearsal.pattern import Pattern
from service.rehearsal.stage import Stage


def day_is(stage: Stage, dag: str, status: str) -> None:
    must_exist(status, list(Status), "Dygnets läge")
    wanted, account = _date(dag), _account(stage)
    found = next((day for day in account.days if day.date == wanted), None)
    if found is None:
        days = [day.date.isoformat() for day in account.days]
        told = (
            f"Räkningen går från {days[0]} till {days[-1]}." if days else "Ingen underrättelse har skickats."
        )
        raise Failed(f'Dygnet "{dag}" räknas inte. {told}')
    if found.status != status:
        raise Failed(
            f'Väntade att dygnet "{dag}" skulle vara "{status}". Det är "{found.status}": {found.cause}'
        )


def days_to_pay(stage: Stage, antal: str) -> None:
    days = _account(stage).of(Status.PAY)
    if str(len(days)) != antal:
        told = ", ".join(day.date.isoformat() for day in days) or "inga"
        raise Failed(f'Väntade att antalet dygn att betala skulle vara "{antal}". De är {len(days)}: {told}.')


def payer_is(stage: Stage, kommun: str) -> None:
    found = _account(stage).payer or ""
    if found != kommun:
        raise Failed(f'Väntade att betalande kommun skulle vara "{kommun}". Det är "{found}".')


def _account(stage: Stage) -> Account:
    account = account_of(stage.agreement, Past(stage.versions), stage.now)
    if account is None:
        raise Failed("Överenskommelsen säger inget om betalning: [payment] saknas i agreement.toml.")
    return account


def _date(text: str) -> date:
    try:
        return read_date(text)
    except ValidationError as error:
        raise Failed(f'Datumet "{text}" går inte att läsa. {error.messages[0]}') from error


PATTERNS = (
    Pattern('är dygnet "{dag}" "{status}"', day_is),
    Pattern('är antalet dygn att betala "{antal}"', days_to_pay),
    Pattern('är betalande kommun "{kommun}"', payer_is),
)
