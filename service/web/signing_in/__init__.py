"""Signing in. In the demo as one of the made-up people; a real identity provider takes this place later."""

import re

from flask import Blueprint, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from service.actions.read_parties import read_parties
from service.domain.people import PersonId, UnitId
from service.web.asking import context, see, sign_in
from service.web.signing_in.personas import groups

#: One slash and then no other: "//host" leads elsewhere. Tabs and line breaks are left out of an address by
#: browsers, so "/<tab>/host" would be the same; a backslash is a slash to them.
_OUR_OWN = re.compile(r"/(?![/\\])[^\x00-\x20\x7f\\]*")

signing_in = Blueprint("signing_in", __name__, template_folder="templates")


@signing_in.get("/logga-in")
def choose() -> str:
    ctx = context()
    found = groups(ctx.directory.people(), ctx.directory.units(), read_parties(ctx))
    return render_template("sign_in.html", groups=found, way_back=_inside(request.args.get("till")))


@signing_in.post("/logga-in")
def enter() -> Response:
    sign_in(PersonId(request.form.get("person", "")), UnitId(request.form.get("unit", "")))
    return redirect(_inside(request.form.get("till")) or url_for("home"), code=303)


@signing_in.post("/logga-ut")
def leave() -> Response:
    session.clear()
    return see("signing_in.choose")


def _inside(address: str | None) -> str | None:
    """Only an address of our own may be a way back."""
    return address if address and _OUR_OWN.fullmatch(address) else None
