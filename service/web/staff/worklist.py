"""The unit's worklist and its cases."""

from flask import render_template

from service.actions.read_worklist import read_cases, read_worklist
from service.web.asking import context, signed_in_only, who
from service.web.staff import staff


@staff.get("/arbetslista")
@signed_in_only
def worklist() -> str:
    return render_template("staff/worklist.html", page=read_worklist(context(), who=who()))


@staff.get("/arenden")
@signed_in_only
def cases() -> str:
    return render_template("staff/cases.html", page=read_cases(context(), who=who()))
