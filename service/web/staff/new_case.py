"""A patient is admitted: the form that opens a case."""

from typing import Any

from flask import flash, request, url_for
from werkzeug.wrappers import Response

from service.actions.open_case import IDENTITY, open_case
from service.actions.read_form import read_start
from service.actions.read_made_up_patients import read_made_up_patients
from service.domain.errors import BadAnswers
from service.web.asking import command, context, posted, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.form_parts import Typed
from service.web.staff.forms import asks_for_rows, change_rows, fields_answer, show

PICKED = "_patient"  #: the button of a made-up patient, for browsers without scripts


@staff.route("/arenden/ny", methods=["GET", "POST"])
@signed_in_only
def new_case() -> Any:
    if request.method == "GET":
        return page_of()
    if PICKED in request.form:
        return page_of(typed={**posted(), IDENTITY: [request.form[PICKED]]})
    if asks_for_rows():
        return page_of(typed=change_rows(read_start(context(), who=who()).form, posted())[0])
    return admit()


def page_of(typed: Typed | None = None, **more: Any) -> str:
    return show(
        "staff/new_case.html",
        read_start(context(), who=who()),
        typed=typed,
        identity=IDENTITY,
        patients=read_made_up_patients(context()),
        fields_url=url_for("staff.new_case_fields"),
        **more,
    )


def admit() -> Any:
    ctx, person = context(), who()
    try:
        number = open_case(ctx, posted(), who=person, command=command())
    except BadAnswers as wrong:
        return page_of(typed=posted(), errors=wrong.errors), 400
    flash(f"Klart: ärende {number} är öppnat")
    return see("staff.case", number=number)


@staff.post("/arenden/ny/falt")
@signed_in_only
def new_case_fields() -> Response:
    """Asked by the page itself: which fields apply to what is filled in."""
    page = read_start(context(), who=who())
    return fields_answer(page.form, page.facts)
