"""A form half filled in is kept for the person who fills it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.complete_task import facts_inside, require_open
from service.actions.context import Context
from service.domain import access
from service.domain.case import CaseId, TaskId
from service.domain.facts import Facts
from service.domain.people import Staff
from service.notation.form import Form


@dataclass(frozen=True)
class SavedDraft:
    at: datetime
    form: Form | None
    facts: Facts  #: what conditions of fields read


def save_draft(
    ctx: Context, case_id: CaseId, task_id: TaskId, raw: Mapping[str, Sequence[str]], *, who: Staff
) -> SavedDraft:
    """Keeps the fields as they were typed, unchecked. Raises UnknownCase, Forbidden, TaskNotOpen."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        access.require_acting(who, case.participants.values())
        item = tx.worklist.task(case_id, task_id)
        require_open(ctx, item)
        access.require_task(who, item.unit, item.task.groups)
        form = agreement.form_of(item.task.form)
        typed = form.own(raw) if form else {}
        tx.worklist.save_draft(
            case_id, task_id, who.person.id, {key: [*values] for key, values in typed.items()}
        )
        ctx.note(
            tx, who, access.Access.WRITE, f"utkast {item.task.element}", case=case_id, patient=case.patient
        )
        return SavedDraft(ctx.clock.now(), form, facts_inside(agreement, case, item.task.process, task_id))
