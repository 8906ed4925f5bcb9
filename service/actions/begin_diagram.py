"""Somebody starts an any-time diagram: a changed date, a withdrawn notice."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.actions.context import Context
from service.actions.handed_in import HandedIn, handed_in
from service.actions.writing import role_of
from service.domain import access
from service.domain.case import CaseId, CommandId, Offer, ProcessId
from service.domain.errors import Conflict
from service.domain.people import Role, Staff
from service.notation.own_facts import STARTED_BY, keeps_own_facts
from service.store import Transaction


def begin_diagram(
    ctx: Context,
    case_id: CaseId,
    process: ProcessId,
    raw: Mapping[str, Sequence[str]],
    *,
    who: Staff,
    command: CommandId,
) -> None:
    """`raw` is the diagram's start form as posted; the same command twice has one effect.

    Raises UnknownCase, Conflict (not offered any more), Forbidden, BadAnswers, EngineFailed.
    """
    with ctx.incident_if_it_fails(case_id), ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        if tx.commands.seen(command) is not None:  # asked under the lock: its twin may have just finished
            return
        offer = offered(tx, case_id, process)
        access.require_acting_for(who, offer.role)
        now = ctx.clock.now()
        given = handed_in(ctx, agreement, case, offer.form, raw, source=offer.element)
        if keeps_own_facts(agreement.diagrams[process]):
            given = begun_by(given, role_of(case, who))
        progress = ctx.engine.begin(agreement, case.state, process, case.facts, now, given.learned.facts)
        tx.cases.save(
            case,
            progress,
            at=now,
            who=who.person.id,
            unit=who.unit.id,
            learned=given.learned.under(progress.own),
            participants=given.parties,
        )
        ctx.note(tx, who, access.Access.WRITE, f"händelse {process}", case=case_id, patient=case.patient)
        tx.commands.remember(command, {"process": str(process)}, at=now)


def begun_by(given: HandedIn, role: Role) -> HandedIn:
    """A run with facts of its own also knows which party began it: where no lane says who, any party may."""
    learned = given.learned
    return replace(given, learned=replace(learned, facts={**learned.facts, STARTED_BY: str(role)}))


def offered(tx: Transaction, case_id: CaseId, process: ProcessId) -> Offer:
    for offer in tx.caseload.offers(case_id):
        if offer.process == process:
            return offer
    raise Conflict("Det går inte att göra just nu: ärendet har kommit till ett annat läge.")
