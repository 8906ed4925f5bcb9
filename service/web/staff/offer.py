"""What may be done at any time in a case: the start form of a small diagram."""

from typing import Any

from flask import request, url_for
from werkzeug.wrappers import Response

from service.actions.attach_files import Attached, attach_to_offer
from service.actions.begin_diagram import begin_diagram
from service.actions.read_form import read_offer
from service.actions.read_step import read_offer_step
from service.domain.case import CaseId, ProcessId
from service.domain.errors import BadAnswers, Conflict
from service.web.asking import command, context, late_entry, posted, signed_in_only, takes_files, uploads, who
from service.web.staff import staff
from service.web.staff.afterwards import after
from service.web.staff.forms import asks_for_rows, change_rows, fields_answer, show
from service.web.staff.too_late import offer_is_gone

ADDRESS = "/arenden/<int:number>/handelser/<process>"


@staff.route(ADDRESS, methods=["GET", "POST"])
@takes_files
@signed_in_only
def offer(number: int, process: str) -> Any:
    case_id, begun = CaseId(number), ProcessId(process)
    try:
        if request.method == "GET":
            return page_of(case_id, begun)
        attached = attach_to_offer(context(), case_id, begun, posted(), uploads(), who=who())
        if asks_for_rows():
            page = read_offer(context(), case_id, begun, who=who())
            typed, _ = change_rows(page.form, attached.raw)
            return page_of(case_id, begun, typed=typed, errors=attached.errors)
        return begin(case_id, begun, attached)
    except Conflict:
        return offer_is_gone(case_id, begun)


def page_of(case_id: CaseId, process: ProcessId, **typed: Any) -> str:
    urls: dict[str, Any] = {
        "case_url": url_for("staff.case", number=case_id),
        "fields_url": url_for("staff.offer_fields", number=case_id, process=process),
    }
    about = request.args.get("meddelande", type=int)
    page = read_offer(context(), case_id, process, who=who(), about=about)
    return show("staff/task.html", page, **urls, **typed)


def begin(case_id: CaseId, process: ProcessId, attached: Attached) -> Any:
    ctx, person = context(), who()
    name = read_offer_step(ctx, case_id, process, who=person).name  # afterwards it may be another unit's
    if attached.errors:
        return page_of(case_id, process, typed=attached.raw, errors=attached.errors), 400
    try:
        begin_diagram(ctx, case_id, process, attached.raw, who=person, command=command(), late=late_entry())
    except BadAnswers as wrong:
        return page_of(case_id, process, typed=attached.raw, errors=wrong.errors), 400
    return after(case_id, name)


@staff.post(f"{ADDRESS}/falt")
@signed_in_only
def offer_fields(number: int, process: str) -> Response:
    """Asked by the page itself: which fields apply to what is filled in."""
    page = read_offer(context(), CaseId(number), ProcessId(process), who=who())
    return fields_answer(page.form, page.facts)
