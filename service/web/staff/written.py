"""Messages that somebody writes, takes back or writes anew: pages with a few fields."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from flask import flash, render_template, request

from service.actions.correct_message import correct_message
from service.actions.read_case import CasePage, read_case
from service.actions.read_message import MessagePage, read_message
from service.actions.retract_message import retract_message
from service.actions.send_message import send_message
from service.actions.writing import REASON, SUBJECT, TEXT, TO, role_of
from service.domain.case import CaseId
from service.domain.errors import BadAnswers, Forbidden
from service.domain.people import Role
from service.domain.subject import WORDS
from service.web.asking import command, context, form_name, new_form_name, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.shown.disclosed import will_be_told

ONE = "/arenden/<int:number>/meddelanden/<int:message>"
FOLLOW = "De som har fått meddelandet får veta det. Det som stod förut finns kvar att läsa."
GOES_ON = "Ärendet går vidare som förut: det som behöver göras om gör du i uppgifterna."
Fields = list[dict[str, Any]]


@staff.route("/arenden/<int:number>/meddelanden/nytt", methods=["GET", "POST"])
@signed_in_only
def new_message(number: int) -> Any:
    page = read_case(context(), CaseId(number), who=who(), purpose="nytt meddelande")
    fields: Fields = [
        {"key": SUBJECT, "kind": "choice", "label": "Vad gäller det?", "options": list(WORDS.items())},
        _to(page),
        _text("Meddelande"),
    ]
    return _page(page, "Nytt meddelande", fields, "Skicka", "Meddelandet är skickat", _send(number))


@staff.route(f"{ONE}/svara", methods=["GET", "POST"])
@signed_in_only
def reply(number: int, message: int) -> Any:
    opened = _opened(number, message)
    sender = opened.message.sender
    fields: Fields = [_to(opened.page, [sender] if sender else []), _text("Svar")]
    title = f"Svara på {opened.message.name}"
    return _page(opened.page, title, fields, "Skicka", "Svaret är skickat", _send(number, message))


@staff.route(f"{ONE}/makulera", methods=["GET", "POST"])
@signed_in_only
def retract(number: int, message: int) -> Any:
    opened = _opened(number, message)
    if request.method == "GET" and not opened.may_retract:
        raise Forbidden("Meddelandet går inte att makulera.")
    why = {**_text("Varför makuleras det?"), "key": REASON, "rows": 2}

    def done() -> None:
        reason = request.form.get(REASON, "")
        retract_message(context(), CaseId(number), message, reason, who=who(), command=command())

    title = f"Makulera {opened.message.name}"
    return _page(opened.page, title, [why], "Makulera", "Makulerat", done, f"{FOLLOW} {GOES_ON}")


@staff.route(f"{ONE}/ratta", methods=["GET", "POST"])
@signed_in_only
def rewrite(number: int, message: int) -> Any:
    opened = _opened(number, message)
    if request.method == "GET" and not opened.may_rewrite:
        raise Forbidden("Meddelandet går inte att rätta.")

    def done() -> None:
        text = request.form.get(TEXT, "")
        correct_message(context(), CaseId(number), message, text, who=who(), command=command())

    fields = [{**_text("Så ska det stå"), "value": [opened.message.body]}]
    return _page(opened.page, f"Rätta {opened.message.name}", fields, "Rätta", "Rättat", done, FOLLOW)


def _opened(number: int, message: int) -> MessagePage:
    return read_message(context(), CaseId(number), message, who=who())


def _send(number: int, about: int | None = None) -> Callable[[], None]:
    def done() -> None:
        send_message(
            context(),
            CaseId(number),
            text=request.form.get(TEXT, ""),
            to=request.form.getlist(TO),
            subject=request.form.get(SUBJECT, ""),
            reply_to=about,
            who=who(),
            command=command(),
        )

    return done


def _to(page: CasePage, proposed: Sequence[Role] = ()) -> dict[str, Any]:
    ours = role_of(page.case, who())
    options = [
        (role, page.units.get(unit, unit)) for role, unit in page.case.participants.items() if role != ours
    ]
    return {"key": TO, "kind": "choices", "label": "Till", "options": options, "value": list(proposed)}


def _text(label: str) -> dict[str, Any]:
    return {"key": TEXT, "kind": "longtext", "label": label}


def _page(
    page: CasePage,
    title: str,
    fields: Fields,
    button: str,
    said: str,
    done: Callable[[], None],
    intro: str = "",
) -> Any:
    """Shows the fields; when they are handed in, does it, or shows them again with what is wrong."""
    errors: Mapping[str, str] = {}
    if request.method == "POST":
        try:
            done()
        except BadAnswers as wrong:
            errors = wrong.errors
        else:
            flash(said)
            return see("staff.case", number=page.case.id, _anchor="meddelanden")
    shown = render_template(
        "staff/write.html",
        page=page,
        title=title,
        intro=intro,
        button=button,
        fields=[_filled_in(field, errors) for field in fields],
        command=form_name() if request.method == "POST" else new_form_name(),
        told=will_be_told(page.free_text, page),
    )
    return shown, 400 if errors else 200


def _filled_in(field: dict[str, Any], errors: Mapping[str, str]) -> dict[str, Any]:
    typed = request.form.getlist(field["key"]) if request.method == "POST" else field.get("value", [])
    return {**field, "required": True, "value": typed, "error": errors.get(field["key"], "")}
