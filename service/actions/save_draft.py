"""A form half filled in is kept for the person who fills it in."""

from collections.abc import Mapping, Sequence

from service.actions.complete_task import require_open
from service.actions.context import Context
from service.domain import access
from service.domain.case import CaseId, TaskId
from service.domain.people import Staff

MOST_CHARACTERS = 200_000


def save_draft(
    ctx: Context, case_id: CaseId, task_id: TaskId, raw: Mapping[str, Sequence[str]], *, who: Staff
) -> None:
    """Keeps the fields as they were typed, unchecked. Raises UnknownCase, Forbidden, TaskNotOpen."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        item = tx.worklist.task(case_id, task_id)
        require_open(ctx, item)
        access.require_task(who, item.unit, item.task.groups)
        known = {field.key for field in agreement.form(item.task.form).fields} if item.task.form else set()
        typed = {key: [*values] for key, values in raw.items() if key in known}
        tx.worklist.save_draft(
            case_id, task_id, who.person.id, {key: [*values] for key, values in typed.items()}
        )
        ctx.note(
            tx, who, access.Access.WRITE, f"utkast {item.task.element}", case=case_id, patient=case.patient
        )
