"""The unit's worklist and its cases."""

from flask import render_template, request, url_for

from service.actions.read_form import may_open_case
from service.actions.read_worklist import WorklistPage, read_cases, read_worklist
from service.domain.people import Staff
from service.store import Received
from service.web.asking import context, signed_in_only, who
from service.web.layout.words import due_state
from service.web.staff import staff
from service.web.staff.shown.cases import closed_rows, open_rows
from service.web.staff.shown.tasks import Links, TaskRow, task_row


@staff.get("/arbetslista")
@signed_in_only
def worklist() -> str:
    """The page asks for itself every minute; htmx takes the list out of the answer."""
    page = read_worklist(context(), who=who(), again="HX-Request" in request.headers)
    ours, others = _rows(page, who())
    return render_template(
        "staff/worklist.html",
        now=page.now,
        ours=ours,
        others=others,
        late=sum(due_state(row.due, page.now) == "late" for row in ours),
        unread=[(message, sender(page, message)) for message in page.unread],
        unanswered=[(message, sender(page, message)) for message in page.unanswered],
        may_open=may_open_case(context(), who=who()),
    )


@staff.get("/arenden")
@signed_in_only
def cases() -> str:
    page = read_cases(context(), who=who())
    return render_template(
        "staff/cases.html",
        now=page.now,
        open=open_rows(page, who(), LINKS),
        closed=closed_rows(page, who(), LINKS),
        may_open=may_open_case(context(), who=who()),
    )


def _rows(page: WorklistPage, person: Staff) -> tuple[list[TaskRow], list[TaskRow]]:
    """What waits for us, and what waits for others."""
    ours = [task_row(item, person, page.units, LINKS) for item in page.ours]
    return ours, [task_row(item, person, page.units, LINKS) for item in page.others]


def sender(page: WorklistPage, message: Received) -> str:
    """The unit that the message came from; empty when no party sent it, or that party has left the case."""
    unit = page.parties.get(message.case_id, {}).get(message.sender) if message.sender else None
    return page.units.get(unit, unit) if unit else ""


LINKS = Links(
    case=lambda number: url_for("staff.case", number=number),
    task=lambda number, task: url_for("staff.task", number=number, task=task),
)
