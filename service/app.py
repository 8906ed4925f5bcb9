"""Makes the web application of a context. Nothing connects or starts a thread here."""

from flask import Flask, redirect, url_for
from flask_wtf.csrf import CSRFProtect
from werkzeug.routing import IntegerConverter, Map, UnicodeConverter
from werkzeug.wrappers import Response

from service.actions.context import Context
from service.domain import access
from service.settings import Settings
from service.web import layout, refusals
from service.web.about import about
from service.web.asking import EXTENSION, allow_files, signed_in
from service.web.followup import followup
from service.web.guides import guides
from service.web.news import fresh, news
from service.web.operators import operators
from service.web.owners import owners
from service.web.payment import payment
from service.web.rooms import rooms
from service.web.signing_in import signing_in
from service.web.staff import staff

MOST_BYTES = 4 * 1024 * 1024  #: of a request; a page that takes files takes more


class Number(IntegerConverter):
    """A number in an address. One that no row can have leads nowhere, like any other address of nothing."""

    def __init__(self, map: Map) -> None:
        super().__init__(map, max=2**63 - 1)


class Name(UnicodeConverter):
    """A task's or a process's id in an address: of the length and the letters that an id may have."""

    def __init__(self, map: Map) -> None:
        super().__init__(map)
        self.regex = r"[^/\x00-\x20\x7f]{1,100}"


def create_app(ctx: Context, settings: Settings) -> Flask:
    app = Flask(__name__, static_folder=None)
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="__Host-hemgang" if settings.secure_cookies else "hemgang",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        MAX_CONTENT_LENGTH=MOST_BYTES,
        MAX_FORM_MEMORY_SIZE=MOST_BYTES,  # of text alone
        MAX_FORM_PARTS=5_000,  # every cell of every row is one
        WTF_CSRF_TIME_LIMIT=None,  # a form may lie open for a whole shift; the session is the limit
    )
    app.extensions[EXTENSION] = ctx
    app.url_map.converters |= {"int": Number, "default": Name}
    app.before_request(allow_files)  # before the protection against forgery reads the form
    CSRFProtect(app)  # type: ignore[no-untyped-call]
    layout.install(app)
    refusals.install(app)
    for room in (signing_in, staff, operators, owners, about, payment, guides, news, followup):
        app.register_blueprint(room)
    app.context_processor(rooms)
    app.context_processor(fresh)
    app.add_url_rule("/", "home", home)
    return app


def home() -> Response:
    """Everybody's first page: worklist, timers, month to pay or agreements, by what they do."""
    person = signed_in()
    if person is None:
        return redirect(url_for("signing_in.choose"))
    if access.may_operate(person):
        return redirect(url_for("operators.watch"))
    if access.may_own(person):
        return redirect(url_for("owners.agreements"))
    return redirect(url_for("payment.month" if access.may_read_payment(person) else "staff.worklist"))
