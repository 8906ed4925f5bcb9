"""The page where running cases are moved: which versions there are, what would happen, and earlier moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.preview_moves import MovePreview, preview_moves
from service.domain import access
from service.domain.migration import NO_PLAN, Plan
from service.domain.people import Staff
from service.store import AgreementVersion, MoveJob

MOST = 100  #: cases that are previewed on a page: each takes some hundredths of a second


@dataclass(frozen=True)
class MovingPage:
    now: datetime
    name: str  #: of the agreement
    versions: Sequence[AgreementVersion]  #: that cases may go to, the latest first
    jobs: Sequence[MoveJob]  #: the latest first
    total: int = 0  #: open cases that run on another version than the chosen one
    cases: Sequence[MovePreview] = ()  #: the first of them


def read_moving(
    ctx: Context, agreement: str, number: int | None = None, plan: Plan = NO_PLAN, *, who: Staff
) -> MovingPage:
    """Without a number only what there is to choose. Raises Forbidden, NotFound."""
    access.require_changing_agreement(who, agreement)
    with ctx.store.reading() as tx:
        versions = tx.agreements.versions(agreement)
        jobs = tx.moves.jobs(agreement)
    total, cases = preview_moves(ctx, agreement, number, plan, most=MOST) if number else (0, ())
    released = [version for version in versions if version.status == "released"]
    return MovingPage(ctx.clock.now(), versions[0].name if versions else "", released, jobs, total, cases)
