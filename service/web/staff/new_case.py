"""A patient is admitted, or another kind of case begins: the form that opens it."""

from typing import Any

from flask import flash, render_template, request, url_for
from werkzeug.wrappers import Response

from service.actions.known_patient import IDENTITY
from service.actions.open_case import open_case
from service.actions.read_form import read_start
from service.actions.read_made_up_patients import read_made_up_patients
from service.actions.read_openings import read_openings
from service.actions.search_cases import meant
from service.domain.case import CaseId, ProcessId
from service.domain.errors import BadAnswers
from service.domain.protection import Place, shown_name
from service.web.asking import command, context, posted, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.form_parts import Typed
from service.web.staff.forms import asks_for_rows, change_rows, fields_answer, show

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
        return page_of(kind, after=_after())
    if PICKED in request.form:
        return picked(kind, request.form[PICKED])
    if asks_for_rows():
        form = read_start(context(), kind, who=who()).form
        return page_of(kind, typed=change_rows(form, posted())[0])
    return admit(kind)


def picked(kind: ProcessId | None, number: str) -> str:
    """Somebody chose whom it is about: what is typed stays, the rest may come from an earlier case."""
    known = meant(context(), number)
    whose = known[0] if len(known) == 1 else ""
    return page_of(kind, number=whose, typed={**posted(), IDENTITY: [number]})


def _after() -> CaseId | None:
    """`?efter=12`: the patient of case 12 is admitted again. A case number tells an address nothing."""
    number = request.args.get("efter", "")
    return CaseId(int(number)) if number.isdecimal() and len(number) < 16 else None


def page_of(
    kind: ProcessId | None,
    typed: Typed | None = None,
    *,
    number: str = "",
    after: CaseId | None = None,
    **more: Any,
) -> str:
    page = read_start(context(), kind, who=who(), number=number, after=after)
    opened = kind or page.agreement.main
    return show(
        "staff/new_case.html",
        page,
        typed=typed if typed is None else {**page.values, **typed},
        identity=IDENTITY,
        patients=[
            (shown_name(patient.name, patient.protection, Place.LIST), patient.identity_number)
            for patient in read_made_up_patients(context())
        ],
        fields_url=url_for("staff.new_case_fields", process=opened),
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
