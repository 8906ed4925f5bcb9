"""The style guide at /stil: each part in each state, with made-up people. For tests and developers only."""

from pathlib import Path

from flask import Blueprint, Flask, Response, render_template

from service.web.layout.style.fields import fields
from service.web.layout.style.samples import DUES, ERROR, FRAME, PATIENTS, worklist_rows


def install_style_page(app: Flask) -> None:
    page = Blueprint("style_page", __name__)
    page.add_url_rule("/stil", "parts", parts)
    page.add_url_rule("/stil/uppgift", "task", task)
    page.add_url_rule("/stil/fel", "error", error)
    page.add_url_rule("/stil/diagram.bpmn", "picture", picture)
    app.register_blueprint(page)


def parts() -> str:
    rows = worklist_rows()
    ours, others = [row for row in rows if row["ours"]], [row for row in rows if not row["ours"]]
    return render_template("style_page.html", ours=ours, others=others, **FRAME)


def task() -> str:
    return render_template("style_task.html", fields=fields(), due=DUES[1], patient=PATIENTS[0], **FRAME)


def error() -> str:
    return render_template("error.html", **ERROR, **FRAME)


def picture() -> Response:
    return Response((Path(__file__).parent / "sample.bpmn").read_text("utf-8"), mimetype="application/xml")
