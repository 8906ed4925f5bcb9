"""Somebody starts an any-time diagram: a changed date, a withdrawn notice."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.actions.context import Context
from service.actions.handed_in import handed_in
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.domain import access
from service.domain.case import CaseId, CommandId, Offer, ProcessId
from service.domain.errors import Conflict
from service.domain.facts import started_by
from service.domain.late_entry import LateEntry, moment_of
from service.domain.people import Staff
from service.store import Transaction


def begin_diagram(
    ctx: Context,
    case_id: CaseId,
    process: ProcessId,
    raw: Mapping[str, Sequence[str]],
    *,
    who: Staff,
    command: CommandId,
    late: LateEntry | None = None,
) -> None:
    """`raw` is the diagram's start form as posted; the same command twice has one effect.

    `late`: it happened earlier, while the case was open, and counts from then.

    Raises UnknownCase, Conflict (not offered any more), Forbidden, BadAnswers, EngineFailed.
    """
    with ctx.incident_if_it_fails(case_id), ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        if tx.commands.seen(command) is not None:  # asked under the lock: its twin may have just finished
            return
        offer = offered(tx, case_id, process)
        access.require_acting_for(who, offer.role)
        now = ctx.clock.now()
        at = moment_of(late, opened_at=case.opened_at, now=now)
        given = handed_in(ctx, tx, agreement, case, offer.form, raw, source=offer.element, who=who, at=at)
        learned = replace(given.learned, facts={**given.learned.facts, **started_by(process, who.unit.role)})
        progress = ctx.engine.begin(agreement, case.state, process, case.facts, at, learned.facts)
        save_move(
            ctx,
            tx,
            agreement,
            case,
            progress,
            at=at,
            who=who.person.id,
            unit=who.unit.id,
            learned=learned.under(progress.own),
            participants=given.parties,
            late=late,
        )
        plan_notices(ctx, tx, case_id, agreement)
        ctx.note(tx, who, access.Access.WRITE, f"händelse {process}", case=case_id, patient=case.patient)
        tx.commands.remember(command, {"process": str(process)}, at=now)


def offered(tx: Transaction, case_id: CaseId, process: ProcessId) -> Offer:
    for offer in tx.caseload.offers(case_id):
        if offer.process == process:
            return offer
    raise Conflict("Det går inte att göra just nu: ärendet har kommit till ett annat läge.")
