"""The guides: for each party its steps in order, on the screen and to print. They name no patient."""

from flask import Blueprint, Response, render_template

from service.actions.read_guide import guide_document, read_guide, read_guides
from service.documents import render
from service.domain.people import Role
from service.web.asking import context
from service.web.downloads import pdf

guides = Blueprint("guides", __name__, template_folder="templates")


@guides.get("/lathund")
def every_guide() -> str:
    return render_template("guides/all.html", pages=read_guides(context()))


@guides.get("/lathund/<agreement>/<role>")
def one_guide(agreement: str, role: str) -> str:
    return render_template("guides/guide.html", page=read_guide(context(), agreement, Role(role)))


@guides.get("/lathund/<agreement>/<role>/utskrift.pdf")
def guide_paper(agreement: str, role: str) -> Response:
    return pdf(render(guide_document(context(), agreement, Role(role))), "lathund.pdf")
