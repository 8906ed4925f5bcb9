"""The operators' room: incidents and timers. No patient is named here."""

from flask import Blueprint, flash, render_template, request
from werkzeug.wrappers import Response

from service.actions.read_operations import read_operations
from service.actions.retry_incident import retry_incident
from service.domain.errors import NotFound
from service.web.asking import context, see, signed_in_only, who
from service.web.operators.timers import chosen, counts, filters, rows

operators = Blueprint("operators", __name__, template_folder="templates")


@operators.get("/drift")
@signed_in_only
def watch() -> str:
    which = chosen(request.args.get("visa", ""))
    page = read_operations(context(), who=who(), which=which)
    return render_template(
        "operators/watch.html",
        page=page,
        counts=counts(page.numbers),
        timers=rows(page),
        filters=filters(page.numbers),
        which=which,
        still="stilla" in request.args,
    )


@operators.post("/drift/incidenter/<int:incident>/forsok-igen")
@signed_in_only
def retry(incident: int) -> Response:
    try:
        retry_incident(context(), incident, who=who())
        flash("Klart: ärendet får ett nytt försök nu")
    except NotFound:
        flash("Någon har redan låtit ärendet försöka igen")
    return see("operators.watch")


from service.web.operators import news, notices  # noqa: E402, F401 - the views register themselves
