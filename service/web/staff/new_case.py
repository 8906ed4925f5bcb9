"""A patient is admitted: the form that opens a case."""

from typing import Any

from flask import flash, request, url_for
from werkzeug.wrappers import Response

from service.actions.known_patient import IDENTITY
from service.actions.open_case import open_case
from service.actions.read_form import read_start
from service.actions.read_made_up_patients import read_made_up_patients
from service.actions.search_cases import meant
from service.domain.case import CaseId
from service.domain.errors import BadAnswers
from service.domain.protection import Place, shown_name
from service.web.asking import command, context, posted, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.form_parts import Typed
from service.web.staff.forms import fields_answer, show

PICKED = "_patient"  #: the button of a made-up patient, for browsers without scripts


@staff.route("/arenden/ny", methods=["GET", "POST"])
@signed_in_only
def new_case() -> Any:
    if request.method == "GET":
        return page_of(after=_after())
    if PICKED in request.form:
        return picked(request.form[PICKED])
    return admit()


def picked(number: str) -> str:
    """Somebody chose whom it is about: what is typed stays, the rest may come from an earlier case."""
    known = meant(context(), number)
    return page_of(number=known[0] if len(known) == 1 else "", typed={**posted(), IDENTITY: [number]})


def _after() -> CaseId | None:
    """`?efter=12`: the patient of case 12 is admitted again. A case number tells an address nothing."""
    number = request.args.get("efter", "")
    return CaseId(int(number)) if number.isdecimal() and len(number) < 16 else None


def page_of(typed: Typed | None = None, *, number: str = "", after: CaseId | None = None, **more: Any) -> str:
    page = read_start(context(), who=who(), number=number, after=after)
    return show(
        "staff/new_case.html",
        page,
        typed=typed if typed is None else {**page.values, **typed},
        identity=IDENTITY,
        patients=[
            (shown_name(patient.name, patient.protection, Place.LIST), patient.identity_number)
            for patient in read_made_up_patients(context())
        ],
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
