"""The demo puts the agreements that it comes with in force: checked here, the rest said to be made up."""

from service.actions.context import Context
from service.actions.freeze_candidate import freeze_candidate
from service.actions.release_agreement import newest
from service.actions.trials import trials
from service.agreements.frozen import Files
from service.domain.errors import BadInput, Forbidden
from service.domain.people import SYSTEM
from service.domain.release import Remark, Side, Step, Taken
from service.store import AgreementVersion

TRIED_ELSEWHERE = "Demon: prövas inte här, utan i Hemgångs egna tester."
_SIGNED = {
    Side.REGION: "Påhittad företrädare för regionen",
    Side.MUNICIPALITY: "Påhittad företrädare för kommunen",
}


def release_in_demo(ctx: Context, files: Files) -> AgreementVersion:
    """Trying all of them would take a minute at every start. Raises Forbidden anywhere but in the demo."""
    if not ctx.made_up:
        raise Forbidden("Bara demon kan sätta en överenskommelse i kraft utan att pröva den.")
    frozen, now = freeze_candidate(ctx, files, who=SYSTEM), ctx.clock.now()
    with ctx.store.transaction() as tx:
        if known := newest(tx, frozen):
            return known
        (checked,) = trials(ctx, frozen, tx.candidates.content(frozen.id), (Step.CHECKED,))
        if not checked.passed:
            told = "\n".join(map(str, checked.remarks))
            raise BadInput(f"{frozen.name} har fel och kan inte sättas i kraft.\n{told}")
        said = (Remark(TRIED_ELSEWHERE),)
        steps = [
            Taken(step, True, frozen.digest, now, SYSTEM, remarks=said)
            for step in (Step.PROVED, Step.REHEARSED)
        ]
        steps += [
            Taken(Step.APPROVED, True, frozen.digest, now, SYSTEM, name, side, said)
            for side, name in _SIGNED.items()
        ]
        tx.candidates.note(frozen.id, checked, *steps)
        return tx.agreements.release(frozen.id, valid_from=now, at=now, who=SYSTEM)
