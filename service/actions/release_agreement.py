"""An agreement's folder is frozen as a version and put in force."""

from datetime import datetime

from service.actions.context import Context
from service.agreements import digest_of, freeze, read
from service.agreements.frozen import Files
from service.checks import check_files
from service.domain.errors import BadInput
from service.domain.people import PersonId
from service.store.agreements import AgreementVersion


def release_agreement(
    ctx: Context, files: Files, *, who: PersonId, valid_from: datetime | None = None
) -> AgreementVersion:
    """Checks first; an agreement with errors is not released. The same files again change nothing.

    Running cases stay on the version that they began under. Raises BadInput, BadDocument.
    """
    errors = [finding for finding in check_files(files) if finding.severity == "error"]
    if errors:
        told = "\n".join(f"{finding.file} · {finding.element}: {finding.message}" for finding in errors)
        raise BadInput(f"Överenskommelsen har {len(errors)} fel och kan inte sättas i kraft.\n{told}")
    agreement = read(files)
    with ctx.store.transaction() as tx:
        now = ctx.clock.now()
        for version in tx.agreements.versions(agreement.id)[:1]:
            if version.digest == digest_of(files) and version.status == "released":
                return version
        return tx.agreements.release(
            agreement.id,
            name=agreement.name,
            digest=agreement.digest,
            content=freeze(files),
            valid_from=valid_from or now,
            at=now,
            who=who,
        )
