"""An operator puts an agreement's folder in force: all steps at once, and who has approved it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.freeze_candidate import freeze_candidate
from service.actions.try_candidate import try_candidate
from service.agreements.frozen import Files
from service.domain.errors import BadInput
from service.domain.people import SYSTEM, PersonId
from service.domain.release import Remark, Side, Step, Taken
from service.store import AgreementVersion, Candidate, Transaction


@dataclass(frozen=True)
class Stated:
    """What an operator answers for: who has approved, outside Hemgång, and where that can be read."""

    region: str
    municipality: str
    reason: str


def release_agreement(
    ctx: Context,
    files: Files,
    *,
    who: PersonId = SYSTEM,
    stated: Stated | None = None,
    valid_from: datetime | None = None,
) -> AgreementVersion:
    """Frozen, tried and put in force, if both parties have approved; by pages, or as `stated`.

    Files that are in force already are tried again and change nothing more. Running cases stay on the
    version that they began under. Raises BadInput with all that it lacks, BadDocument.
    """
    frozen = freeze_candidate(ctx, files, who=who)
    _require_holding(try_candidate(ctx, frozen.id))
    with ctx.store.transaction() as tx:
        frozen, now = tx.candidates.lock(frozen.id), ctx.clock.now()
        if known := newest(tx, frozen):
            return known
        if stated:
            tx.candidates.note(frozen.id, *_signatures(frozen, stated, now))
        return tx.agreements.release(frozen.id, valid_from=valid_from or now, at=now, who=who)


def newest(tx: Transaction, frozen: Candidate) -> AgreementVersion | None:
    """The newest version of an agreement that has not been taken back, if it is made of these very files."""
    versions = [each for each in tx.agreements.versions(frozen.agreement) if each.status == "released"]
    return versions[0] if versions and versions[0].digest == frozen.digest else None


def _require_holding(taken: Sequence[Taken]) -> None:
    """`taken` ends with the first that does not hold."""
    last = taken[-1]
    if not last.passed:
        told = "\n".join(map(str, last.remarks))
        raise BadInput(f"{_FAILED[last.step]} Den kan inte sättas i kraft.\n{told}")


_FAILED = {
    Step.CHECKED: "Överenskommelsen har fel.",
    Step.PROVED: "Överenskommelsen är inte bevisad mot lagens krav.",
    Step.REHEARSED: "Överenskommelsens scenarier stämmer inte.",
}


def _signatures(frozen: Candidate, stated: Stated, now: datetime) -> list[Taken]:
    if not all(word.strip() for word in (stated.region, stated.municipality, stated.reason)):
        raise BadInput("Ange vem som har godkänt för regionen, vem för kommunen, och var det står.")
    remarks = (Remark(f"Intygat av den som driver Hemgång: {stated.reason.strip()}"),)
    names = {Side.REGION: stated.region, Side.MUNICIPALITY: stated.municipality}
    return [
        Taken(Step.APPROVED, True, frozen.digest, now, SYSTEM, name.strip(), side, remarks)
        for side, name in names.items()
    ]
