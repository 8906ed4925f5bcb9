"""Look for a patient. Posted and never in an address: addresses end up in logs and histories."""

from typing import Any

from flask import render_template, request

from service.actions.read_openings import may_open_case
from service.actions.search_cases import NUMBER, Found, search_cases
from service.domain.errors import BadAnswers
from service.web.asking import context, signed_in_only, who
from service.web.staff import staff
from service.web.staff.shown.cases import closed_rows, open_rows
from service.web.staff.worklist import LINKS


@staff.route("/sok", methods=["GET", "POST"])
@signed_in_only
def search() -> Any:
    if request.method == "GET":
        return _page()
    written = request.form.get(NUMBER, "")
    try:
        return _page(written, found=search_cases(context(), written, who=who()))
    except BadAnswers as wrong:
        return _page(written, error=wrong.errors[NUMBER]), 400


def _page(written: str = "", *, found: Found | None = None, error: str = "") -> str:
    cases = found.cases if found else None
    return render_template(
        "staff/search.html",
        field={"key": NUMBER, "label": "Nummer", "value": [written], "error": error},
        found=found,
        now=cases.now if cases else None,
        open=open_rows(cases, who(), LINKS) if cases else [],
        closed=closed_rows(cases, who(), LINKS) if cases else [],
        may_open=may_open_case(context(), who=who()),
    )
