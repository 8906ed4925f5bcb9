"""One case."""

from flask import render_template

from service.actions.read_case import read_case
from service.domain.case import CaseId
from service.web.asking import context, signed_in_only, who
from service.web.staff import staff


@staff.get("/arenden/<int:number>")
@signed_in_only
def case(number: int) -> str:
    return render_template("staff/case.html", page=read_case(context(), CaseId(number), who=who()))
