"""The agreements that a process owner may change, with the version in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.domain import access
from service.domain.errors import NotFound
from service.domain.people import Staff
from service.store import Transaction
from service.store.agreements import AgreementVersion


@dataclass(frozen=True)
class AgreementsPage:
    now: datetime
    in_force: Sequence[AgreementVersion]  #: one of each agreement, in the order of their names


def read_agreements(ctx: Context, *, who: Staff) -> AgreementsPage:
    """Raises Forbidden."""
    access.require_owning(who)
    now = ctx.clock.now()
    with ctx.store.reading() as tx:
        names = {version.agreement for version in tx.agreements.versions()}
        ours = sorted(name for name in names if access.may_change_agreement(who, name))
        found = [version for name in ours for version in _in_force(tx, name, now)]
    return AgreementsPage(now, sorted(found, key=lambda version: version.name))


def _in_force(tx: Transaction, agreement: str, now: datetime) -> list[AgreementVersion]:
    try:
        return [tx.agreements.in_force(agreement, now)]
    except NotFound:  # released for a later day, or taken back
        return []
