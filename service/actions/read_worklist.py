"""The unit's worklist: what waits for us, and what others do in our cases; the first due first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.domain import access
from service.domain.people import Staff, UnitId
from service.store import CaseSummary, Received, Transaction, WorklistItem


@dataclass(frozen=True)
class WorklistPage:
    now: datetime
    ours: Sequence[WorklistItem]  #: waits for this unit, the earliest due first
    others: Sequence[WorklistItem]  #: waits for other parties in cases that this unit takes part in
    unread: Sequence[Received]  #: messages that nobody at the unit has acknowledged
    units: Mapping[UnitId, str]  #: names of the units that occur


def read_worklist(ctx: Context, *, who: Staff) -> WorklistPage:
    """Every patient that is shown leaves a row in the access log."""
    with ctx.store.transaction() as tx:
        ours = tx.worklist.of_unit(who.unit.id)
        cases = tx.caseload.of_unit(who.unit.id)
        others = [item for case in cases for item in tx.worklist.of_case(case.id) if item.unit != who.unit.id]
        unread = tx.messages.inbox(who.unit.id, unread_only=True)
        shown = {(item.case_id, item.patient) for item in (*ours, *others)}
        for case, patient in sorted(shown | {(message.case_id, message.patient) for message in unread}):
            ctx.note(tx, who, access.Access.READ, "arbetslista", case=case, patient=patient)
        return WorklistPage(
            ctx.clock.now(), ours, sorted(others, key=_first_due), unread, names_of_units(ctx)
        )


@dataclass(frozen=True)
class CaseList:
    now: datetime
    open: Sequence[CaseSummary]
    closed: Sequence[CaseSummary]
    units: Mapping[UnitId, str]


def read_cases(ctx: Context, *, who: Staff) -> CaseList:
    """The cases that the unit takes part in, open and closed."""
    with ctx.store.transaction() as tx:
        found = CaseList(
            ctx.clock.now(),
            tx.caseload.of_unit(who.unit.id),
            tx.caseload.of_unit(who.unit.id, closed=True),
            names_of_units(ctx),
        )
        _note_all(ctx, tx, who, [*found.open, *found.closed])
        return found


def names_of_units(ctx: Context) -> dict[UnitId, str]:
    return {unit.id: unit.name for unit in ctx.directory.units()}


def _note_all(ctx: Context, tx: Transaction, who: Staff, cases: Sequence[CaseSummary]) -> None:
    for case in cases:
        ctx.note(tx, who, access.Access.READ, "ärendelista", case=case.id, patient=case.patient)


def _first_due(item: WorklistItem) -> tuple[bool, float, datetime]:
    at = item.due.at if item.due else None
    return at is None, at.timestamp() if at else 0.0, item.task.opened_at
