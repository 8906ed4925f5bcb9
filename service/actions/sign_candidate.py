"""A process owner approves a candidate for their party, or refuses it."""

from service.actions.context import Context
from service.domain import access
from service.domain.case import CommandId
from service.domain.errors import BadInput, Conflict
from service.domain.people import Staff
from service.domain.release import Remark, Standing, Step, Taken, same_person, side_of, standing
from service.store import Candidate, Transaction

MOST_WORDS = 2000


def sign_candidate(
    ctx: Context,
    candidate: int,
    *,
    approves: bool,
    digest: str,
    comment: str,
    who: Staff,
    command: CommandId,
) -> None:
    """`digest`: of what the person has read. A refusal says why. The latest word of a party counts.

    Raises NotFound, Forbidden, BadInput, Conflict.
    """
    with ctx.store.transaction() as tx:
        if tx.commands.seen(command) is not None:
            return
        frozen = tx.candidates.lock(candidate)
        access.require_changing_agreement(who, frozen.agreement)
        if digest != frozen.digest:
            raise Conflict("Det som visades är inte de filer som ska godkännas. Läs sidan på nytt.")
        taken = _signature(ctx, frozen, who, approves, comment)
        _require_signing(tx, frozen, taken)
        tx.candidates.note(candidate, taken)
        tx.commands.remember(command, {"candidate": candidate}, at=ctx.clock.now())


def _signature(ctx: Context, frozen: Candidate, who: Staff, approves: bool, comment: str) -> Taken:
    comment = comment.strip()
    if not approves and not comment:
        raise BadInput("Skriv varför ni avslår, så att den andra parten kan ändra det.")
    if len(comment) > MOST_WORDS:
        raise BadInput(f"Korta kommentaren till högst {MOST_WORDS} tecken.")
    return Taken(
        Step.APPROVED,
        approves,
        frozen.digest,
        ctx.clock.now(),
        who.person.id,
        f"{who.person.name}, {who.unit.name}",
        side_of(who.unit),
        (Remark(comment),) if comment else (),
    )


def _require_signing(tx: Transaction, frozen: Candidate, taken: Taken) -> None:
    found: Standing = standing(frozen.digest, tx.candidates.steps(frozen.id))
    if taken.passed and not found.tried:
        raise BadInput("Den kan inte godkännas förrän den är kontrollerad, bevisad och genomspelad.")
    others = [each for side, each in found.signed.items() if side is not taken.side]
    if taken.passed and any(same_person(each, taken) for each in others):
        raise BadInput("Du har redan skrivit under för den andra parten. Det ska vara två olika personer.")
