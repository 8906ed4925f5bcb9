"""Operators write news for all staff, and take it down."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import flash, render_template, request
from werkzeug.wrappers import Response

from service.actions.read_news import read_all_news
from service.actions.write_news import take_down_news, write_news
from service.domain import access
from service.domain.errors import BadAnswers, NotFound
from service.web.asking import command, context, form_name, new_form_name, posted, see, signed_in_only, who
from service.web.news import KINDS
from service.web.operators import operators

_FIELDS: tuple[dict[str, Any], ...] = (
    {"key": "slag", "kind": "choice", "label": "Vad är det?", "required": True},
    {"key": "rubrik", "kind": "text", "label": "Rubrik", "required": True, "width": "full"},
    {"key": "text", "kind": "longtext", "label": "Text", "required": True, "rows": 3},
    {"key": "fran", "kind": "datetime", "label": "Visas från", "description": "Tomt: nu."},
    {
        "key": "till",
        "kind": "datetime",
        "label": "Visas till",
        "description": "Tomt: tills någon tar ner den.",
    },
)


@operators.route("/drift/nyheter", methods=["GET", "POST"])
@signed_in_only
def news() -> Any:
    access.require_operations(who())
    if request.method == "GET":
        return _page({}, {})
    try:
        write_news(context(), posted(), who=who(), command=command())
    except BadAnswers as wrong:
        return _page(posted(), wrong.errors), 400
    flash("Nyheten är sparad och visas för alla under sin tid.")
    return see("operators.news")


@operators.post("/drift/nyheter/<int:number>/ta-ner")
@signed_in_only
def take_down(number: int) -> Response:
    try:
        take_down_news(context(), number, who=who())
        flash("Nyheten är nedtagen.")
    except NotFound:
        flash("Nyheten var redan nedtagen.")
    return see("operators.news")


def _page(typed: Mapping[str, Sequence[str]], errors: Mapping[str, str]) -> str:
    options = [(str(kind), words) for kind, (words, _) in KINDS.items()]
    empty: dict[str, Any] = {"description": "", "required": False, "options": options}
    fields = [
        {**empty, **field, "value": typed.get(field["key"], []), "error": errors.get(field["key"], "")}
        for field in _FIELDS
    ]
    return render_template(
        "operators/news.html",
        page=read_all_news(context(), who=who()),
        fields=fields,
        command=form_name() if request.method == "POST" else new_form_name(),
    )
