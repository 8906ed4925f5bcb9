"""Process owners move running cases to another version: see first, then move, and take it back."""

from collections.abc import Mapping
from typing import Any

from flask import flash, render_template, request
from werkzeug.wrappers import Response

from service.actions.move_cases import move_cases
from service.actions.read_moves import read_moves
from service.actions.read_moving import MovingPage, read_moving
from service.actions.undo_moves import undo_moves
from service.domain.migration import Plan
from service.store import MoveState
from service.web.asking import command, context, new_form_name, see, signed_in_only, who
from service.web.owners import owners

STATES = {
    MoveState.WAITING: ("Väntar", "none"),
    MoveState.MOVED: ("Flyttat", "done"),
    MoveState.REFUSED: ("Stannar", "soon"),
    MoveState.RETURNING: ("Väntar på att tas tillbaka", "none"),
    MoveState.RETURNED: ("Taget tillbaka", "info"),
}


@owners.get("/agare/<agreement>/flytta")
@signed_in_only
def moving(agreement: str) -> str:
    number = _number(request.args)
    page = read_moving(context(), agreement, number, _plan(request.args), who=who())
    return render_template(
        "owners/moving.html",
        page=page,
        agreement=agreement,
        number=number,
        fields=_fields(page, request.args),
        plan={key: request.args.get(key, "") for key in ("byten", "hoppa")},
        command=new_form_name(),
    )


@owners.post("/agare/<agreement>/flytta")
@signed_in_only
def move(agreement: str) -> Response:
    number, plan = _number(request.form) or 0, _plan(request.form)
    job = move_cases(context(), agreement, number, plan, who=who(), command=command())
    return see("owners.moves", job=job)


@owners.get("/agare/flyttar/<int:job>")
@signed_in_only
def moves(job: int) -> str:
    page = read_moves(context(), job, who=who())
    still = "stilla" in request.args
    return render_template("owners/moves.html", page=page, still=still, states=STATES)


@owners.post("/agare/flyttar/<int:job>/ta-tillbaka")
@signed_in_only
def undo(job: int) -> Response:
    number = undo_moves(context(), job, who=who())
    flash(f"{number} ärenden tas tillbaka till den version de kom från.")
    return see("owners.moves", job=job)


def _number(given: Mapping[str, str]) -> int | None:
    text = given.get("till", "")
    return int(text) if text.isdecimal() and len(text) < 6 else None


def _plan(given: Mapping[str, str]) -> Plan:
    """`byten`: gammalt=nytt, several with spaces or commas between; `hoppa` likewise. Others are left out."""
    pairs = [word.partition("=") for word in _words(given.get("byten", ""))]
    return Plan({old: new for old, _, new in pairs if old and new}, frozenset(_words(given.get("hoppa", ""))))


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()


def _fields(page: MovingPage, given: Mapping[str, str]) -> list[dict[str, Any]]:
    options = [(str(version.number), f"Version {version.number}") for version in page.versions]
    plain = {"required": False, "error": "", "options": []}
    return [
        plain
        | {
            "key": "till",
            "kind": "select",
            "label": "Version att flytta till",
            "description": "",
            "options": options,
            "value": [given.get("till", "")],
        },
        plain
        | {
            "key": "byten",
            "kind": "text",
            "label": "Steg som har bytt id",
            "description": "Bara om förhandsvisningen frågar efter det. Skriv gammalt=nytt.",
            "value": [given.get("byten", "")],
        },
        plain
        | {
            "key": "hoppa",
            "kind": "text",
            "label": "Steg som hoppas över",
            "description": "Som om de var gjorda utan svar. Skriv stegets id.",
            "value": [given.get("hoppa", "")],
        },
    ]
