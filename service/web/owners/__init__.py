"""The process owners' room: agreements, and drafts of what they are to become. No patient is named."""

from flask import Blueprint, render_template

from service.actions.read_agreements import read_agreements
from service.web.asking import context, signed_in_only, who

owners = Blueprint("owners", __name__, template_folder="templates")


@owners.get("/agare")
@signed_in_only
def agreements() -> str:
    return render_template("owners/agreements.html", page=read_agreements(context(), who=who()))


from service.web.owners import moves  # noqa: E402, F401 - the views register themselves
