"""Running cases are to go over to another version. Workers move them one at a time: see carry_on_moves."""

from collections.abc import Collection

from service.actions.context import Context
from service.domain import access
from service.domain.case import CaseId, CommandId
from service.domain.errors import BadInput
from service.domain.migration import NO_PLAN, Plan
from service.domain.people import SYSTEM, Staff


def move_cases(
    ctx: Context,
    agreement: str,
    number: int,
    plan: Plan = NO_PLAN,
    *,
    who: Staff | None,
    command: CommandId,
    only: Collection[CaseId] = (),
) -> int:
    """Every open case of the agreement that runs on another version, or those of them in `only`.

    Returns the job's number; the same command again gives the same job. `who` None: the command line, where
    whoever has the database has everything. Raises Forbidden, NotFound, BadInput.
    """
    if who is not None:
        access.require_changing_agreement(who, agreement)
    with ctx.store.transaction() as tx:
        if (known := tx.commands.seen(command)) is not None:
            return int(str(known["job"]))
        version = tx.agreements.numbered(agreement, number)
        if version.status != "released":
            raise BadInput(f"Version {number} gäller inte längre. Välj en version som gäller.")
        cases = tx.moves.candidates(agreement, version.id)
        wanted = [case for case in cases if not only or case in only]
        job = tx.moves.ask(agreement, version.id, plan, wanted, who=who.person.id if who else SYSTEM)
        tx.commands.remember(command, {"job": job}, at=ctx.clock.now())
        return job
