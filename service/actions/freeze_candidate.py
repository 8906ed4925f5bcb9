"""An agreement's files are frozen as a candidate, which waits to be tried."""

from service.actions.context import Context
from service.agreements import FILE, digest_of, freeze, read_plain
from service.agreements.frozen import Files
from service.domain.errors import BadDocument
from service.domain.people import PersonId
from service.domain.release import Step, Taken
from service.store import Candidate


def freeze_candidate(ctx: Context, files: Files, *, who: PersonId, name: str = "") -> Candidate:
    """One byte more is another candidate, which begins anew; the same files are the same one, tried again.

    `name`: of the person, in words. Raises BadDocument when not even agreement.toml can be read.
    """
    if FILE not in files:
        raise BadDocument("Filen saknas. Lägg den i mappen.", file=FILE)
    plain, now = read_plain(files[FILE]), ctx.clock.now()
    with ctx.store.transaction() as tx:
        frozen = tx.candidates.freeze(
            plain.id, name=plain.name, digest=digest_of(files), content=freeze(files), at=now, who=who
        )
        tx.candidates.note(frozen.id, Taken(Step.FROZEN, True, frozen.digest, now, who, name))
        return frozen
