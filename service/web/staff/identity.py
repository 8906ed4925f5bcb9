"""Who the patient behind a reserve number is."""

from typing import Any

from flask import flash, request, url_for

from service.actions.link_identity import link_identity
from service.actions.read_identity_form import read_identity_form
from service.domain.case import CaseId
from service.domain.errors import BadAnswers
from service.web.asking import command, context, posted, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.forms import show


@staff.route("/arenden/<int:number>/identitet", methods=["GET", "POST"])
@signed_in_only
def identity(number: int) -> Any:
    case_id = CaseId(number)
    if request.method == "GET":
        return _page(case_id)
    try:
        link_identity(context(), case_id, posted(), who=who(), command=command())
    except BadAnswers as wrong:
        return _page(case_id, typed=posted(), errors=wrong.errors), 400
    flash("Klart: ärendet är kopplat till personnumret")
    return see("staff.case", number=case_id)


def _page(case_id: CaseId, **typed: Any) -> str:
    return show(
        "staff/task.html",
        read_identity_form(context(), case_id, who=who()),
        case_url=url_for("staff.case", number=case_id),
        sent_by="Koppla till personnumret",
        **typed,
    )
