"""A candidate that both parties have approved comes in force from a date."""

from datetime import datetime

from service.actions.context import Context
from service.actions.trials import trials
from service.domain import access
from service.domain.case import CommandId
from service.domain.errors import BadInput, Conflict
from service.domain.people import Staff
from service.domain.release import Step
from service.store import AgreementVersion

QUICK = (Step.CHECKED, Step.PROVED)  #: tried once more: rules may have been added since it was signed


def put_in_force(
    ctx: Context,
    candidate: int,
    *,
    digest: str,
    valid_from: datetime | None = None,
    who: Staff,
    command: CommandId,
) -> AgreementVersion:
    """New cases follow it from `valid_from`, or at once. Open cases stay on the version they began under.

    Raises NotFound, Forbidden, Conflict; BadInput with all that it lacks.
    """
    _try_again(ctx, candidate, who)
    with ctx.store.transaction() as tx:
        if (known := tx.commands.seen(command)) is not None:
            return tx.agreements.version(int(str(known["version"])))
        frozen, now = tx.candidates.lock(candidate), ctx.clock.now()
        if digest != frozen.digest:
            raise Conflict("Det som visades är inte de filer som ska gälla. Läs sidan på nytt.")
        if valid_from is not None and valid_from < now:
            raise BadInput("Den dagen har redan börjat. Välj en senare dag, eller att den ska gälla genast.")
        version = tx.agreements.release(candidate, valid_from=valid_from or now, at=now, who=who.person.id)
        tx.commands.remember(command, {"version": version.id}, at=now)
        return version


def _try_again(ctx: Context, candidate: int, who: Staff) -> None:
    with ctx.store.reading() as tx:
        frozen, content = tx.candidates.candidate(candidate), tx.candidates.content(candidate)
        access.require_changing_agreement(who, frozen.agreement)
    again = list(trials(ctx, frozen, content, QUICK))
    with ctx.store.transaction() as tx:
        tx.candidates.note(candidate, *again)
