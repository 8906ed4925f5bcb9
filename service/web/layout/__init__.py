"""The frame of every page: templates, built files, words for templates, and the headers of every answer."""

from flask import Blueprint, Flask

from service.domain.swedish import swedish_date, swedish_duration, swedish_moment
from service.web.layout import words
from service.web.layout.built_files import asset, built_file
from service.web.layout.headers import allow_inline_styles, protect, sandbox
from service.web.layout.prose import prose

__all__ = ["allow_inline_styles", "asset", "install", "sandbox"]


def install(app: Flask) -> None:
    """Give the app the frame: its templates, files, filters and headers."""
    layout = Blueprint("layout", __name__, template_folder="templates")
    layout.add_url_rule("/statiskt/<digest>/<path:name>", "built_file", built_file)
    app.register_blueprint(layout)
    app.jinja_env.globals.update(
        asset=asset,
        due_state=words.due_state,
        time_left=words.time_left,
        field_anchor=words.field_anchor,
        field_width=words.field_width,
    )
    app.jinja_env.filters.update(
        swedish_moment=swedish_moment,
        swedish_date=swedish_date,
        swedish_duration=swedish_duration,
        near_moment=words.near_moment,
        exact_moment=words.exact_moment,
        day=words.day,
        clock_time=words.clock_time,
        identity_number=words.identity_number,
        prose=prose,
    )
    protect(app)
