"""The outbox is emptied: a worker claims what is due, drops what is no longer needed, sends the rest."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby

from service.actions.context import Context
from service.actions.plan_notices import drop
from service.domain.case import CaseId
from service.domain.errors import NotFound, StoreUnavailable
from service.domain.notice import Channel, NotSent, Outgoing, Target, worded
from service.domain.people import PersonId, Unit
from service.store import Notice, Transaction

LEASE = timedelta(minutes=2)  #: longer than a mail server that does not answer is waited for
PAGE = "/arbetslista"
NO_ADDRESS = "adress saknas i katalogen"
NO_WAY = {
    Channel.EMAIL: "e-post är inte inställt",
    Channel.SMS: "sms är inte inställt",
}


@dataclass(frozen=True)
class Sending:
    """Notices that are one message to one receiver."""

    notices: Sequence[Notice]

    @property
    def first(self) -> Notice:
        return self.notices[0]

    @property
    def cases(self) -> list[CaseId]:
        """In the order that they are locked."""
        return sorted({notice.case_id for notice in self.notices})


def send_notices(ctx: Context, worker: str, *, limit: int = 200, lease: timedelta = LEASE) -> int:
    """Claims up to `limit` due notices and settles them; returns how many it claimed.

    At least once: a worker that dies after sending leaves it to the next, which sends under the same key.
    """
    with ctx.store.transaction() as tx:
        claimed = tx.notices.claim(worker, limit, lease)
    _drop_all(ctx, [notice for notice in claimed if notice.gone])
    for sending in _sendings([notice for notice in claimed if not notice.gone]):
        with _others_do_not_wait():
            _send(ctx, sending)
    return len(claimed)


def _sendings(notices: Sequence[Notice]) -> Iterator[Sending]:
    together = sorted(notices, key=lambda notice: (notice.batch or 0, notice.id))
    for _, group in groupby(together, key=lambda notice: notice.batch):
        yield Sending(list(group))


@contextmanager
def _others_do_not_wait() -> Iterator[None]:
    """The database was away for a moment: the lease runs out and somebody claims these anew."""
    try:
        yield
    except StoreUnavailable:
        return


def _send(ctx: Context, sending: Sending) -> None:
    first = sending.first
    notifier = ctx.notifiers.get(first.channel)
    if notifier is None:
        return _drop_all(ctx, _because(sending, NO_WAY[first.channel]))
    unit, address = _receiver(ctx, first)
    if unit is None or not address:
        return _drop_all(ctx, _because(sending, NO_ADDRESS))
    try:
        notifier.send(_outgoing(ctx, sending, unit, address))
    except NotSent as failure:
        return _note_failure(ctx, sending, str(failure))
    except Exception as fault:  # of ours or of a library: others must not wait for somebody to mend it
        return _note_failure(ctx, sending, f"Ett fel i Hemgång ({type(fault).__name__}). Anmäl det.")
    return _note_sent(ctx, sending)


def _because(sending: Sending, why: str) -> list[Notice]:
    return [replace(notice, gone=why) for notice in sending.notices]


def _outgoing(ctx: Context, sending: Sending, unit: Unit, address: str) -> Outgoing:
    first = sending.first
    text = worded(first.text, count=len(sending.notices), unit=unit.name, link=f"{ctx.address}{PAGE}")
    return Outgoing(key=f"hemgang-{first.batch}", address=address, subject=f"Hemgång: {unit.name}", text=text)


def _receiver(ctx: Context, notice: Notice) -> tuple[Unit | None, str]:
    """The unit that is told, and the address of whoever is to be told there."""
    try:
        unit = ctx.directory.unit(notice.unit)
    except NotFound:
        return None, ""
    person = _person(notice, unit)
    if person is None:
        return unit, unit.email if notice.channel is Channel.EMAIL else unit.duty_phone
    try:
        known = ctx.directory.person(person)
    except NotFound:
        return unit, ""
    return unit, known.email if notice.channel is Channel.EMAIL else known.phone


def _person(notice: Notice, unit: Unit) -> PersonId | None:
    """None: the unit itself."""
    return {Target.HEAD: unit.head, Target.TAKER: notice.taker, Target.UNIT: None}[notice.to]


def _drop_all(ctx: Context, groundless: Sequence[Notice]) -> None:
    for case, notices in groupby(sorted(groundless, key=_case), key=_case):
        with ctx.store.transaction() as tx:
            tx.cases.lock(case)
            drop(tx, case, list(notices), at=ctx.clock.now())


def _case(notice: Notice) -> CaseId:
    return notice.case_id


def _note_sent(ctx: Context, sending: Sending) -> None:
    with ctx.store.transaction() as tx:
        for case in sending.cases:
            tx.cases.lock(case)
        tx.notices.sent(sending.notices)
        for case in sending.cases:
            _tell_history(ctx, tx, case, sending.first)


def _tell_history(ctx: Context, tx: Transaction, case: CaseId, told: Notice) -> None:
    way = "e-post" if told.channel is Channel.EMAIL else "sms"
    detail = {"unit": told.unit, "channel": told.channel, "to": told.to, "sending": told.batch}
    tx.history.note(case, "notice_sent", f"Avisering skickad med {way}", at=ctx.clock.now(), detail=detail)


def _note_failure(ctx: Context, sending: Sending, error: str) -> None:
    with ctx.store.transaction() as tx:
        gave_up = tx.notices.failed(sending.notices, error)
        if gave_up:
            number = len(sending.notices)
            message = f"Avisering till {sending.first.unit} kunde inte skickas ({number}): {error}"
            tx.incidents.open(sending.first.case_id, "notice", message, at=ctx.clock.now())
