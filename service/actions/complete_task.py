"""A person hands in the form of an open task; the case moves on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.actions.context import Context
from service.actions.handed_in import handed_in
from service.actions.plan_notices import plan_notices
from service.actions.save_move import save_move
from service.domain import access
from service.domain.case import CaseId, CommandId, ProcessId, TaskId
from service.domain.errors import NotFound, TaskNotOpen
from service.domain.facts import Facts
from service.domain.late_entry import LateEntry, moment_of
from service.domain.people import PersonId, Staff
from service.notation.agreement import Agreement
from service.notation.own_facts import own_prefix, seen_inside
from service.store import Case
from service.store.worklist import WorklistItem


def complete_task(
    ctx: Context,
    case_id: CaseId,
    task_id: TaskId,
    raw: Mapping[str, Sequence[str]],
    *,
    who: Staff,
    command: CommandId,
    late: LateEntry | None = None,
) -> None:
    """`raw` is the form as posted; the same command twice has one effect.

    `late`: it happened earlier, and counts from then. What has fired in between stays fired.
    Raises UnknownCase, Forbidden, BadAnswers, TaskNotOpen (with who was first), EngineFailed.
    """
    with ctx.incident_if_it_fails(case_id), ctx.store.transaction() as tx:
        case, agreement = ctx.lock(tx, case_id, who)
        if tx.commands.seen(command) is not None:  # asked under the lock: its twin may have just finished
            return
        item = tx.worklist.task(case_id, task_id)
        require_open(ctx, item)
        access.require_task(who, item.unit, item.task.groups)
        now = ctx.clock.now()
        at = moment_of(late, opened_at=item.task.opened_at, now=now)
        inside = replace(case, facts=facts_inside(agreement, case, item.task.process, task_id))
        given = handed_in(ctx, tx, agreement, inside, item.task.form, raw, source=task_id, who=who, at=at)
        progress = ctx.engine.complete(agreement, case.state, task_id, case.facts, at, given.learned.facts)
        save_move(
            ctx,
            tx,
            agreement,
            case,
            progress,
            at=at,
            who=who.person.id,
            unit=who.unit.id,
            learned=given.learned.under(progress.own),
            participants=given.parties,
            late=late,
        )
        plan_notices(ctx, tx, case_id, agreement)
        ctx.note(
            tx, who, access.Access.WRITE, f"uppgift {item.task.element}", case=case_id, patient=case.patient
        )
        tx.commands.remember(command, {"task": str(task_id)}, at=now)


def facts_inside(agreement: Agreement, case: Case, process: ProcessId, task: TaskId) -> Facts:
    """The facts as the task's diagram sees them: its run is the first part of the task's id."""
    return seen_inside(case.facts, own_prefix(agreement.diagrams[process], task.split(".")[0]))


def require_open(ctx: Context, item: WorklistItem) -> None:
    """Raises TaskNotOpen, naming who closed it."""
    if item.outcome is not None:
        raise TaskNotOpen(done_by=name_of(ctx, item.closed_by), done_at=item.closed_at)


def name_of(ctx: Context, person: PersonId | None) -> str:
    """A person's name for a page; the machine has one too."""
    if person is None:
        return ""
    try:
        return ctx.directory.person(person).name
    except NotFound:
        return "Hemgång"
