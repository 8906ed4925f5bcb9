"""A version is taken out of force: new cases follow the one before. First what that would mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.actions.context import Context
from service.domain import access
from service.domain.case import CommandId
from service.domain.errors import BadInput, NotFound
from service.domain.people import Staff
from service.store import AgreementVersion, MoveState, Transaction


@dataclass(frozen=True)
class RollBack:
    version: AgreementVersion
    after: AgreementVersion  #: what new cases follow then
    open_cases: int  #: that run on the version; they stay on it
    moved: int  #: of them such as were moved to it, and can go back
    jobs: Sequence[int]  #: the moves that brought them


def preview_roll_back(ctx: Context, agreement: str, number: int, *, who: Staff) -> RollBack:
    """Raises Forbidden, NotFound; BadInput when nothing would be in force."""
    access.require_owning(who)
    with ctx.store.reading() as tx:
        return _meaning(ctx, tx, tx.agreements.numbered(agreement, number))


def roll_back(
    ctx: Context,
    agreement: str,
    number: int,
    *,
    why: str,
    with_cases: bool = False,
    who: Staff,
    command: CommandId,
) -> RollBack:
    """`with_cases`: those that were moved to it go back too, one at a time by the workers.

    Raises Forbidden, NotFound, BadInput.
    """
    access.require_changing_agreement(who, agreement)
    if not why.strip():
        raise BadInput("Skriv varför versionen tas tillbaka. Det står sedan i loggen.")
    with ctx.store.transaction() as tx:
        version = tx.agreements.numbered(agreement, number)
        if tx.commands.seen(command) is not None:
            return _meaning(ctx, tx, version)
        if version.status != "released":
            raise BadInput(f"Version {number} är redan tillbakatagen.")
        found, now = _meaning(ctx, tx, version), ctx.clock.now()
        tx.agreements.roll_back(
            version.id, why=why.strip(), at=now, who=who.person.id, name=f"{who.person.name}, {who.unit.name}"
        )
        for job in found.jobs if with_cases else ():
            tx.moves.turn_back(job)
        tx.commands.remember(command, {"version": version.id}, at=now)
        return found


def _meaning(ctx: Context, tx: Transaction, version: AgreementVersion) -> RollBack:
    jobs = [job for job in tx.moves.jobs(version.agreement) if job.version == version.id]
    return RollBack(
        version=version,
        after=_after(ctx, tx, version),
        open_cases=tx.agreements.open_cases(version.id),
        moved=sum(job.numbers.get(MoveState.MOVED, 0) for job in jobs),
        jobs=[job.id for job in jobs],
    )


def _after(ctx: Context, tx: Transaction, version: AgreementVersion) -> AgreementVersion:
    try:
        return tx.agreements.in_force(version.agreement, ctx.clock.now(), but=version.id)
    except NotFound as nothing:
        raise BadInput(
            f"Utan version {version.number} gäller ingen version alls, och inga patienter kan skrivas in. "
            "Sätt en annan version i kraft först."
        ) from nothing
