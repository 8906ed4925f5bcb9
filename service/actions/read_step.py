"""What a step is called and how it ended: for the words after a form was handed in, also too late."""

from dataclasses import dataclass
from datetime import datetime

from service.actions.complete_task import name_of
from service.actions.context import Context
from service.domain import access
from service.domain.case import CaseId, ProcessId, TaskId
from service.domain.errors import NotFound
from service.domain.people import Staff
from service.notation.form import Form


@dataclass(frozen=True)
class StepPage:
    now: datetime
    name: str
    form: Form | None  #: for the labels of what somebody wrote
    done_by: str = ""  #: a person's name; empty while it is open, and when it was withdrawn
    closed_at: datetime | None = None


def read_task_step(ctx: Context, case_id: CaseId, task_id: TaskId, *, who: Staff) -> StepPage:
    """A task, open or closed. Raises UnknownCase, NotFound."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        item = tx.worklist.task(case_id, task_id)
        ctx.note(
            tx, who, access.Access.READ, f"uppgift {item.task.element}", case=case_id, patient=case.patient
        )
        return StepPage(
            now=ctx.clock.now(),
            name=item.task.name,
            form=agreement.form_of(item.task.form),
            done_by=name_of(ctx, item.closed_by) if item.outcome == "done" else "",
            closed_at=item.closed_at,
        )


def read_offer_step(ctx: Context, case_id: CaseId, process: ProcessId, *, who: Staff) -> StepPage:
    """An any-time diagram, offered or not. Raises UnknownCase, NotFound."""
    with ctx.store.reading() as tx:
        _, agreement = ctx.load(tx, case_id, who)
        diagram = agreement.diagrams.get(process)
        if diagram is None:
            raise NotFound
        start = next(iter(diagram.start_events()))
        form = agreement.form_of(start.form)
        return StepPage(ctx.clock.now(), start.name, form)
