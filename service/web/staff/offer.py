"""What may be done at any time in a case: the start form of a small diagram."""

from typing import Any

from flask import flash, request, url_for
from werkzeug.wrappers import Response

from service.actions.begin_diagram import begin_diagram
from service.actions.read_form import read_offer
from service.actions.read_step import read_offer_step
from service.domain.case import CaseId, ProcessId
from service.domain.errors import BadAnswers, Conflict
from service.web.asking import command, context, posted, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.forms import fields_answer, show
from service.web.staff.too_late import offer_is_gone

ADDRESS = "/arenden/<int:number>/handelser/<process>"


@staff.route(ADDRESS, methods=["GET", "POST"])
@signed_in_only
def offer(number: int, process: str) -> Any:
    case_id, begun = CaseId(number), ProcessId(process)
    try:
        return page_of(case_id, begun) if request.method == "GET" else begin(case_id, begun)
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


def begin(case_id: CaseId, process: ProcessId) -> Any:
    ctx, person = context(), who()
    try:
        begin_diagram(ctx, case_id, process, posted(), who=person, command=command())
    except BadAnswers as wrong:
        return page_of(case_id, process, typed=posted(), errors=wrong.errors), 400
    flash(f"Klart: {read_offer_step(ctx, case_id, process, who=person).name}")
    return see("staff.case", number=case_id)


@staff.post(f"{ADDRESS}/falt")
@signed_in_only
def offer_fields(number: int, process: str) -> Response:
    """Asked by the page itself: which fields apply to what is filled in."""
    page = read_offer(context(), CaseId(number), ProcessId(process), who=who())
    return fields_answer(page.form, page.facts)
