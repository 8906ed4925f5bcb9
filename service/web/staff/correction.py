"""Answers that a unit has handed in are corrected: the same form, and why."""

from typing import Any

from flask import flash, request, url_for
from werkzeug.wrappers import Response

from service.actions.correct_facts import correct_facts
from service.actions.read_correction import read_correction
from service.domain.case import CaseId
from service.domain.errors import BadAnswers
from service.web.asking import command, context, posted, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.forms import fields_answer, show

ADDRESS = "/arenden/<int:number>/svar/<source>/ratta"


@staff.route(ADDRESS, methods=["GET", "POST"])
@signed_in_only
def correction(number: int, source: str) -> Any:
    case_id = CaseId(number)
    return page_of(case_id, source) if request.method == "GET" else correct(case_id, source)


def page_of(case_id: CaseId, source: str, **typed: Any) -> str:
    urls: dict[str, Any] = {
        "case_url": url_for("staff.case", number=case_id),
        "fields_url": url_for("staff.correction_fields", number=case_id, source=source),
    }
    page = read_correction(context(), case_id, source, who=who())
    return show("staff/correction.html", page, **urls, **typed)


def correct(case_id: CaseId, source: str) -> Any:
    try:
        correct_facts(context(), case_id, source, posted(), who=who(), command=command())
    except BadAnswers as wrong:
        return page_of(case_id, source, typed=posted(), errors=wrong.errors), 400
    flash("Rättat. De som har fått det gamla svaret i ett meddelande får en rättelse.")
    return see("staff.case", number=case_id, _anchor="uppgifter-om-patienten")


@staff.post(f"{ADDRESS}/falt")
@signed_in_only
def correction_fields(number: int, source: str) -> Response:
    """Asked by the page itself: which fields apply to what is filled in."""
    page = read_correction(context(), CaseId(number), source, who=who())
    return fields_answer(page.form, page.facts)
