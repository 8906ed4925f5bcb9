"""A patient is admitted, or another kind of case begins: the form that opens it."""

from typing import Any

from flask import flash, render_template, request, url_for
from werkzeug.wrappers import Response

from service.actions.open_case import IDENTITY, open_case
from service.actions.read_form import read_openings, read_start
from service.actions.read_made_up_patients import read_made_up_patients
from service.domain.case import ProcessId
from service.domain.errors import BadAnswers
from service.web.asking import command, context, posted, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.form_parts import Typed
from service.web.staff.forms import fields_answer, show

PICKED = "_patient"  #: the button of a made-up patient, for browsers without scripts


ADDRESS = "/arenden/ny/<process>"


@staff.get("/arenden/slag")
@signed_in_only
def openings() -> str:
    """Which kind of case? For units that may open several."""
    return render_template("staff/openings.html", openings=read_openings(context(), who=who()))


@staff.route("/arenden/ny", methods=["GET", "POST"])
@staff.route(ADDRESS, methods=["GET", "POST"])
@signed_in_only
def new_case(process: str = "") -> Any:
    """Without a kind in the address: the main one."""
    kind = ProcessId(process) if process else None
    if request.method == "GET":
        return page_of(kind)
    if PICKED in request.form:
        return page_of(kind, typed={**posted(), IDENTITY: [request.form[PICKED]]})
    return admit(kind)


def page_of(kind: ProcessId | None, typed: Typed | None = None, **more: Any) -> str:
    page = read_start(context(), kind, who=who())
    return show(
        "staff/new_case.html",
        page,
        typed=typed,
        identity=IDENTITY,
        patients=read_made_up_patients(context(), kind or page.agreement.main),
        fields_url=url_for("staff.new_case_fields", process=kind or page.agreement.main),
        **more,
    )


def admit(kind: ProcessId | None) -> Any:
    ctx, person = context(), who()
    try:
        number = open_case(ctx, posted(), who=person, command=command(), kind=kind)
    except BadAnswers as wrong:
        return page_of(kind, typed=posted(), errors=wrong.errors), 400
    flash(f"Klart: ärende {number} är öppnat")
    return see("staff.case", number=number)


@staff.post(f"{ADDRESS}/falt")
@signed_in_only
def new_case_fields(process: str) -> Response:
    """Asked by the page itself: which fields apply to what is filled in."""
    page = read_start(context(), ProcessId(process), who=who())
    return fields_answer(page.form, page.facts)
