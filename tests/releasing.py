"""Puts an agreement in force as a test needs it: every step is said to have been taken, and none is."""

from datetime import datetime

from service.domain.people import SYSTEM, PersonId
from service.domain.release import TRIALS, Side, Step, Taken
from service.store import AgreementVersion, Transaction


def said_to_be_approved(digest: str, at: datetime) -> list[Taken]:
    """The rows of everything that a candidate needs."""
    tried = [Taken(step, True, digest, at, SYSTEM) for step in TRIALS]
    return tried + [Taken(Step.APPROVED, True, digest, at, SYSTEM, side.name, side) for side in Side]


def put_in_force(
    tx: Transaction,
    agreement: str,
    *,
    name: str,
    digest: str,
    content: bytes,
    valid_from: datetime,
    at: datetime,
    who: PersonId,
) -> AgreementVersion:
    frozen = tx.candidates.freeze(agreement, name=name, digest=digest, content=content, at=at, who=who)
    tx.candidates.note(frozen.id, *said_to_be_approved(digest, at))
    return tx.agreements.release(frozen.id, valid_from=valid_from, at=at, who=who)
