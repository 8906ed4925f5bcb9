"""What operators see of notices: how many wait, what has been sent, and what could not be. No patient."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.read_worklist import names_of_units
from service.domain import access
from service.domain.notice import Channel, Outgoing
from service.domain.people import Staff, UnitId
from service.store import Notice, NoticeNumbers


@dataclass(frozen=True)
class NoticesPage:
    now: datetime
    numbers: NoticeNumbers
    settled: Sequence[Notice]  #: the latest first
    units: Mapping[UnitId, str]
    ways: frozenset[Channel]  #: those that are set up
    kept: Sequence[Outgoing]  #: the demo's outbox, the latest first; empty where notices really leave


def read_notices(ctx: Context, *, who: Staff) -> NoticesPage:
    """Raises Forbidden."""
    access.require_operations(who)
    with ctx.store.reading() as tx:
        return NoticesPage(
            now=tx.notices.now(),
            numbers=tx.notices.numbers(),
            settled=tx.notices.latest(),
            units=names_of_units(ctx),
            ways=frozenset(ctx.notifiers),
            kept=_kept(ctx),
        )


def _kept(ctx: Context) -> Sequence[Outgoing]:
    """Real ways out keep nothing."""
    boxes = {id(way): way for way in ctx.notifiers.values() if hasattr(way, "sent")}
    return [each for box in boxes.values() for each in reversed(box.sent())]
