"""The operators' room: timers and incidents."""

from flask import Blueprint, render_template

from service.actions.read_operations import read_operations
from service.web.asking import context, signed_in_only, who

operators = Blueprint("operators", __name__, template_folder="templates")


@operators.get("/drift")
@signed_in_only
def watch() -> str:
    return render_template("operators/watch.html", page=read_operations(context(), who=who()))
