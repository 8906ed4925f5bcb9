"""The unit's worklist: what waits for us, and what others do in our cases; the first due first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from service.actions.context import Context
from service.domain import access
from service.domain.case import CaseId
from service.domain.people import Role, Staff, UnitId
from service.store import CaseSummary, Entry, Received, Transaction, WorklistItem

LIST = "arbetslista"  #: the page's name in the access log
SAME_LOOK = timedelta(hours=1)


@dataclass(frozen=True)
class WorklistPage:
    now: datetime
    ours: Sequence[WorklistItem]  #: waits for this unit, the earliest due first
    others: Sequence[WorklistItem]  #: waits for other parties in cases that this unit takes part in
    unread: Sequence[Received]  #: messages that nobody at the unit has acknowledged
    unanswered: Sequence[Received]  #: read, and our answer is waited for; the oldest first
    units: Mapping[UnitId, str]  #: names of the units that occur
    parties: Mapping[CaseId, Mapping[Role, UnitId]]  #: who takes part in each case


def read_worklist(ctx: Context, *, who: Staff, again: bool = False) -> WorklistPage:
    """Every patient that is shown leaves a row in the access log.

    `again`: the page refreshes itself. Then only patients that the person has not seen in the list within
    `SAME_LOOK` are noted: a list that lies open for a shift is one look, not one every minute.
    """
    with ctx.store.transaction() as tx:
        ours = tx.worklist.of_unit(who.unit.id)
        cases = tx.caseload.of_unit(who.unit.id)
        others = [item for item in tx.worklist.in_cases_of(who.unit.id) if item.unit != who.unit.id]
        unread = tx.messages.inbox(who.unit.id, unread_only=True)
        shown = {(item.case_id, item.patient) for item in (*ours, *others)}
        unanswered = tx.messages.to_answer(who.unit.id)
        shown |= {(message.case_id, message.patient) for message in (*unread, *unanswered)}
        for case, patient in sorted(shown - (_just_seen(ctx, tx, who) if again else set())):
            ctx.note(tx, who, access.Access.READ, LIST, case=case, patient=patient)
        return WorklistPage(
            ctx.clock.now(),
            ours,
            others,
            unread,
            unanswered,
            names_of_units(ctx),
            {case.id: case.participants for case in cases},
        )


def _just_seen(ctx: Context, tx: Transaction, who: Staff) -> set[tuple[CaseId, str]]:
    since = ctx.clock.now() - SAME_LOOK
    seen = tx.access_log.of_person(who.person.id, since=since)
    return {
        (look.case_id, look.patient)
        for look in seen
        if look.object == LIST and look.unit == who.unit.id and look.case_id and look.patient
    }


@dataclass(frozen=True)
class CaseList:
    now: datetime
    open: Sequence[CaseSummary]
    closed: Sequence[CaseSummary]
    tasks: Sequence[WorklistItem]  #: open ones of these cases, whoever does them, the earliest due first
    milestones: Mapping[CaseId, Entry]  #: the latest of each case
    units: Mapping[UnitId, str]


def read_cases(ctx: Context, *, who: Staff) -> CaseList:
    """The cases that the unit takes part in, open and closed."""
    with ctx.store.transaction() as tx:
        ongoing = tx.caseload.of_unit(who.unit.id)
        closed = tx.caseload.of_unit(who.unit.id, closed=True)
        _note_all(ctx, tx, who, [*ongoing, *closed])
        return CaseList(
            ctx.clock.now(),
            ongoing,
            closed,
            tx.worklist.in_cases_of(who.unit.id),
            tx.history.latest_milestones([case.id for case in (*ongoing, *closed)]),
            names_of_units(ctx),
        )


def names_of_units(ctx: Context) -> dict[UnitId, str]:
    return {unit.id: unit.name for unit in ctx.directory.units()}


def _note_all(ctx: Context, tx: Transaction, who: Staff, cases: Sequence[CaseSummary]) -> None:
    for case in cases:
        ctx.note(tx, who, access.Access.READ, "ärendelista", case=case.id, patient=case.patient)
