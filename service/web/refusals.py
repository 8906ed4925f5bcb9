"""Turns our errors into readable pages. Here, at the door, is the only place with status codes."""

from typing import Any

import structlog
from flask import Flask, flash, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response

from service.actions.carried_out import carried_out
from service.domain.errors import (
    AgreementUnreadable,
    BadInput,
    Conflict,
    EngineFailed,
    Forbidden,
    HemgangError,
    NotFound,
    StoreUnavailable,
    UnknownCase,
)
from service.web.asking import command, context, posted, see, signed_in

_log = structlog.get_logger()

#: The first that fits: (error, status, heading, advice).
_PAGES: tuple[tuple[type[HemgangError], int, str, str], ...] = (
    (NotFound, 404, "Sidan finns inte", "Gå till arbetslistan och öppna ärendet därifrån."),
    (Forbidden, 403, "Du kan inte göra detta", "Kontrollera att du är inloggad för rätt enhet."),
    (Conflict, 409, "Någon annan hann före", "Öppna ärendet och se hur det står nu."),
    (BadInput, 400, "Uppgifterna gick inte att använda", "Gå tillbaka och rätta dem."),
    (StoreUnavailable, 503, "Hemgång svarar inte just nu", "Vänta en stund och ladda om sidan."),
    (AgreementUnreadable, 500, "Ärendet går inte att visa just nu", "Kontakta driften."),
    (EngineFailed, 500, "Ärendet kunde inte gå vidare", "Inget har sparats. Driften har fått veta det."),
    (HemgangError, 500, "Något gick fel", "Inget har sparats. Försök igen, eller kontakta driften."),
)

DONE = "Det är redan klart. Ärendet ligger nu hos en annan enhet."
TOO_MUCH = "Gå tillbaka och korta texten. Har du valt filer: välj mindre eller färre."


def install(app: Flask) -> None:
    app.register_error_handler(UnknownCase, _second_click)
    app.register_error_handler(HemgangError, _ours)
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unforeseen)


def _second_click(error: UnknownCase) -> Response | tuple[str, int]:
    """The first click may have given the case to another unit: then all is well, and nothing is missing."""
    if request.method == "POST" and signed_in() and carried_out(context(), command()):
        flash(DONE)
        return see("staff.worklist")
    return _ours(error)


def _ours(error: HemgangError) -> tuple[str, int]:
    _, status, heading, advice = next(page for page in _PAGES if isinstance(error, page[0]))
    return page(status, heading, str(error), advice)


def _stale_form(error: CSRFError) -> tuple[str, int]:
    return page(
        400, "Sidan var för gammal", "Formuläret hann bli inaktuellt.", "Öppna sidan på nytt och skicka igen."
    )


def _http(error: HTTPException) -> tuple[str, int]:
    if isinstance(error, RequestEntityTooLarge):
        return page(413, "Det var för mycket text", "Inget har sparats.", TOO_MUCH)
    if error.code == 404:
        return page(404, "Sidan finns inte", "Adressen leder ingenstans.", "Gå till arbetslistan.")
    return page(error.code or 500, "Det gick inte", "", "Gå till arbetslistan och försök igen.")


def _unforeseen(error: Exception) -> tuple[str, int]:
    """A fault of ours. The log names kind and place, never what was written on the page."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
    _log.error("unforeseen", kind=type(error).__name__, place=place, endpoint=request.endpoint)
    return page(500, "Något gick fel", "Inget har sparats.", "Försök igen, eller kontakta driften.")


def page(status: int, heading: str, explanation: str, advice: str, **more: Any) -> tuple[str, int]:
    """A readable page that keeps what the person wrote."""
    kept = more.pop("kept") if "kept" in more else _written()
    more = {"back_url": url_for("home"), **more}
    text = render_template(
        "error.html",
        heading=heading,
        explanation=explanation,
        advice=advice,
        kept=kept,
        fresh_news=tuple,  # it may be the database that is away: ask it for nothing more
        **more,
    )
    return text, status


def _written() -> list[tuple[str, str]]:
    """What stood in the fields; nothing when it was more than we read."""
    try:
        return [(key, text) for key, values in posted().items() for text in values if text]
    except RequestEntityTooLarge:
        return []
