"""A task: read it, fill it in, put it aside, hand it in."""

from typing import Any

from flask import flash, make_response, request, url_for
from werkzeug.wrappers import Response

from service.actions.attach_files import Attached, attach_to_task
from service.actions.complete_task import complete_task
from service.actions.read_form import read_task
from service.actions.read_step import read_task_step
from service.actions.save_draft import save_draft
from service.domain.case import CaseId, TaskId
from service.domain.errors import BadAnswers, TaskNotOpen
from service.domain.people import Staff
from service.web.asking import (
    command,
    context,
    late_entry,
    posted,
    see,
    signed_in_only,
    takes_files,
    uploads,
    who,
)
from service.web.layout.words import clock_time
from service.web.staff import staff
from service.web.staff.afterwards import after
from service.web.staff.form_parts import Typed
from service.web.staff.forms import asks_for_rows, change_rows, fields_answer, show
from service.web.staff.too_late import task_was_closed

ADDRESS = "/arenden/<int:number>/uppgifter/<task>"
CLOSED = "Uppgiften är inte längre öppen, så utkastet sparades inte. Det du skrev står kvar här."


@staff.route(ADDRESS, methods=["GET", "POST"])
@takes_files
@signed_in_only
def task(number: int, task: str) -> Any:
    case_id, task_id = CaseId(number), TaskId(task)
    try:
        if request.method == "GET":
            return page_of(case_id, task_id)
        attached = attach_to_task(context(), case_id, task_id, posted(), uploads(), who=who())
        if request.form.get("_do") == "utkast":
            return put_aside(case_id, task_id, attached)
        if asks_for_rows():
            return with_other_rows(case_id, task_id, attached.raw)
        return hand_in(case_id, task_id, attached)
    except TaskNotOpen:
        return task_was_closed(case_id, task_id)


def page_of(case_id: CaseId, task_id: TaskId, **typed: Any) -> str:
    urls: dict[str, Any] = {
        "case_url": url_for("staff.case", number=case_id),
        "fields_url": url_for("staff.task_draft", number=case_id, task=task_id),
    }
    page = read_task(context(), case_id, task_id, who=who())
    return show("staff/task.html", page, drafts=page.form is not None, **urls, **typed)


def put_aside(case_id: CaseId, task_id: TaskId, attached: Attached) -> Any:
    save_draft(context(), case_id, task_id, attached.raw, who=who())
    if attached.errors:
        return page_of(case_id, task_id, typed=attached.raw, errors=attached.errors), 400
    flash("Utkastet är sparat. Bara du ser det.")
    return see("staff.task", number=case_id, task=task_id)


def with_other_rows(case_id: CaseId, task_id: TaskId, before: Typed) -> Response:
    """A row more or less, asked for by a button: the draft has it, so the page that follows shows it."""
    saved = save_draft(context(), case_id, task_id, before, who=who())
    typed, place = change_rows(saved.form, before)
    save_draft(context(), case_id, task_id, typed, who=who())
    return see("staff.task", number=case_id, task=task_id, _anchor=place)


def hand_in(case_id: CaseId, task_id: TaskId, attached: Attached) -> Any:
    ctx, person = context(), who()
    name = name_of(case_id, task_id, person)  # afterwards it may be another unit's
    if attached.errors:
        return page_of(case_id, task_id, typed=attached.raw, errors=attached.errors), 400
    try:
        complete_task(ctx, case_id, task_id, attached.raw, who=person, command=command(), late=late_entry())
    except BadAnswers as wrong:
        return page_of(case_id, task_id, typed=attached.raw, errors=wrong.errors), 400
    return after(case_id, name)


def name_of(case_id: CaseId, task_id: TaskId, person: Staff) -> str:
    return read_task_step(context(), case_id, task_id, who=person).name


@staff.post(f"{ADDRESS}/utkast")
@signed_in_only
def task_draft(number: int, task: str) -> Response:
    """Asked by the page itself while somebody writes."""
    try:
        saved = save_draft(context(), CaseId(number), TaskId(task), posted(), who=who())
    except TaskNotOpen:
        return make_response(CLOSED)
    return fields_answer(saved.form, saved.facts, f"Utkast sparat kl. {clock_time(saved.at)}")
