"""A case's account, and which municipality its payer is; for the case page and for the month."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from service.actions.context import Context
from service.domain.errors import HemgangError
from service.domain.people import Unit
from service.notation.agreement import Agreement
from service.notation.payment import Amount
from service.payment import Account, Known, Past, account_of
from service.store import FactVersion, Transaction

_KOMMUN = " kommun"


def payment_of(
    ctx: Context,
    agreement: Agreement,
    versions: Sequence[FactVersion],
    closed_at: datetime | None,
    amounts: Mapping[int, Amount],
) -> Account | None:
    """None for an agreement that says nothing of payment. `amounts`: see `amounts_now`."""
    past = Past([Known(fact.name, fact.value, fact.learned_at) for fact in versions])
    return account_of(agreement, past, ctx.clock.now(), closed_at, amounts)


def amounts_now(ctx: Context, tx: Transaction, agreement: Agreement) -> dict[int, Amount]:
    """Those of the version in force: a case that began before a year's figure was known needs it too."""
    try:
        _, current = ctx.in_force(tx, agreement.id)
    except HemgangError:
        return {}
    return dict(current.payment.amounts) if current.payment else {}


def municipality_of(ctx: Context, payer: str | None) -> tuple[str, str]:
    """(code, name) of the municipality that a case names as payer, by its code or as somebody wrote it.

    Without a code for one that no unit belongs to; both are empty while it is not settled who pays.
    """
    if not payer:
        return "", ""
    for unit in ctx.directory.units():
        if unit.municipality and _is(unit, payer):
            return unit.municipality, unit.organisation
    return "", f"Kommun {payer}" if payer.isdigit() else payer


def _is(unit: Unit, payer: str) -> bool:
    wanted, name = payer.strip().casefold(), unit.organisation.casefold()
    return wanted in (unit.municipality, name, name.removesuffix(_KOMMUN))
