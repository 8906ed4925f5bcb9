"""News for all staff: at the top of every page until it is put away, and on a page of its own."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, render_template, url_for
from werkzeug.wrappers import Response

from service.actions.put_away_news import put_away_news
from service.actions.read_news import read_all_news, read_fresh_news
from service.domain.errors import HemgangError
from service.domain.news import Kind, News
from service.web.asking import context, see, signed_in, signed_in_only, who

news = Blueprint("news", __name__, template_folder="templates")

#: Each kind in words, with the shape that it has beside them.
KINDS = {
    Kind.NEWS: ("Nyhet", "info"),
    Kind.DISTURBANCE: ("Störning", "late"),
    Kind.STOP: ("Planerat avbrott", "soon"),
}


def fresh() -> dict[str, Any]:
    """For the frame of every page. A function, so that a page without the frame asks nothing."""
    return {"fresh_news": _fresh, "news_kinds": KINDS, "news_url": url_for("news.every")}


def _fresh() -> Sequence[News]:
    staff = signed_in()
    if staff is None:
        return ()
    try:
        return read_fresh_news(context(), who=staff).news
    except HemgangError:  # the page itself says what is wrong
        return ()


@news.get("/nyheter")
@signed_in_only
def every() -> str:
    return render_template("news/every.html", page=read_all_news(context(), who=who()))


@news.post("/nyheter/<int:number>/last")
@signed_in_only
def put_away(number: int) -> Response:
    put_away_news(context(), number, who=who())
    return see("home")
