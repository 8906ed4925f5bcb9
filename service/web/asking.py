"""What every page asks the request for: the context, and who is signed in for which unit."""

import json
import secrets
from collections.abc import Mapping, Sequence
from functools import wraps
from hashlib import sha256
from typing import Any, Protocol

from flask import abort, current_app, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from service.actions.context import Context
from service.domain.attachment import MOST_BYTES, MOST_FILES, Upload
from service.domain.case import CommandId
from service.domain.errors import NotFound
from service.domain.late_entry import REASON, WHEN, LateEntry
from service.domain.people import PersonId, Staff, UnitId
from service.notation.form.late_entry import read_late_entry

EXTENSION = "hemgang"
MOST_BYTES_WITH_FILES = (MOST_FILES + 1) * MOST_BYTES  #: a field of files, and what else a form holds


class View(Protocol):
    __name__: str

    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...


def context() -> Context:
    found: Context = current_app.extensions[EXTENSION]
    return found


def sign_in(person: PersonId, unit: UnitId) -> None:
    """A new session at every sign-in, so that nobody inherits an earlier one. Raises NotFound."""
    ctx = context()
    if unit not in ctx.directory.person(person).units:
        raise NotFound("Personen arbetar inte vid den enheten.")
    session.clear()
    session.update(person=person, unit=unit, since=secrets.token_hex(8))


def signed_in() -> Staff | None:
    """Who is signed in, for which unit; asked of the directory at every request."""
    if "person" not in session:
        return None
    ctx = context()
    try:
        person, unit = ctx.directory.person(session["person"]), ctx.directory.unit(session["unit"])
    except NotFound:
        return None
    return Staff(person, unit) if unit.id in person.units else None


def signed_in_only(view: View) -> View:
    """Puts the person in `g.staff`, or sends the browser to sign in and back again."""

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        staff = signed_in()
        if staff is None and "HX-Request" in request.headers:
            abort(401)  # a page's own script asks: a sign-in page inside that page would help nobody
        if staff is None:
            way_back = request.full_path if request.method == "GET" else None
            return redirect(url_for("signing_in.choose", till=way_back))
        g.staff = staff
        return view(*args, **kwargs)

    guarded.signed_in_only = True  # type: ignore[attr-defined]
    return guarded


def who() -> Staff:
    """The person of this request; only behind `signed_in_only`."""
    staff: Staff = g.staff
    return staff


def posted() -> Mapping[str, Sequence[str]]:
    """The form as the browser sent it."""
    return {key: values for key, values in request.form.lists() if not key.startswith("_")}


def uploads() -> Mapping[str, Sequence[Upload]]:
    """The files that the browser sent, by field. A field where none was chosen is not there."""
    sent = {key: [file for file in files if file.filename] for key, files in request.files.lists()}
    return {
        key: [Upload(file.filename or "", file.read()) for file in files]
        for key, files in sent.items()
        if files
    }


def takes_files(view: View) -> View:
    """More than text may be sent to this page."""
    view.takes_files = True  # type: ignore[attr-defined]
    return view


def allow_files() -> None:
    """Asked before anything is read: somebody who is signed in may send files to a page that takes them."""
    view = current_app.view_functions.get(request.endpoint or "")
    if getattr(view, "takes_files", False) and signed_in():
        request.max_content_length = MOST_BYTES_WITH_FILES


def late_entry() -> LateEntry | None:
    """Whether what is handed in happened earlier. Raises BadAnswers."""
    return read_late_entry(late_typed(), context().clock.now())


def late_typed() -> Mapping[str, Sequence[str]]:
    """The two questions about it, as the browser sent them."""
    return {key: request.form.getlist(key) for key in (WHEN, REASON)}


def command() -> CommandId:
    """What is handed in, by whom and where, under the hidden name of its form: sent twice, done once.

    The name alone is not enough. A browser that goes back may fill it in again for another patient, and
    what one person has handed in must never pass for what another does.
    """
    handed_in = who().person.id, who().unit.id, request.path, form_name(), sorted(posted().items())
    return CommandId(sha256(json.dumps(handed_in).encode()).hexdigest())


def form_name() -> str:
    """The hidden name that the form was given when it was shown; a new one for a form without."""
    return request.form.get("_command", "")[:64] or new_form_name()


def new_form_name() -> str:
    return secrets.token_urlsafe(24)


def see(endpoint: str, **values: Any) -> Response:
    """After a change: off to a page that can be reloaded."""
    return redirect(url_for(endpoint, **values), code=303)
