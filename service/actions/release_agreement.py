"""An agreement's folder is frozen as a version and put in force."""

from datetime import datetime

from service.actions.context import Context
from service.agreements import digest_of, freeze
from service.agreements.frozen import Files
from service.checks import read_and_check
from service.domain.errors import BadInput
from service.domain.people import PersonId
from service.store import Transaction
from service.store.agreements import AgreementVersion


def release_agreement(
    ctx: Context, files: Files, *, who: PersonId, valid_from: datetime | None = None
) -> AgreementVersion:
    """Checks first; an agreement with errors is not released. The same files again change nothing.

    Running cases stay on the version that they began under. Raises BadInput, BadDocument.
    """
    with ctx.store.reading() as tx:
        if known := _in_force(tx, digest_of(files)):
            return known
    agreement, findings = read_and_check(files)
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors or agreement is None:
        told = "\n".join(f"{finding.file} · {finding.element}: {finding.message}" for finding in errors)
        raise BadInput(f"Överenskommelsen har {len(errors)} fel och kan inte sättas i kraft.\n{told}")
    with ctx.store.transaction() as tx:
        now = ctx.clock.now()
        return _in_force(tx, agreement.digest) or tx.agreements.release(
            agreement.id,
            name=agreement.name,
            digest=agreement.digest,
            content=freeze(files),
            valid_from=valid_from or now,
            at=now,
            who=who,
        )


def _in_force(tx: Transaction, digest: str) -> AgreementVersion | None:
    """The newest version of an agreement, if it is made of these very files."""
    for version in tx.agreements.versions():
        if version.digest == digest and version.status == "released":
            (newest, *_) = tx.agreements.versions(version.agreement)
            return version if newest.id == version.id else None
    return None
