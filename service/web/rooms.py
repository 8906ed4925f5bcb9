"""The navigation: which rooms a person has."""

from typing import Any

from flask import request, url_for

from service.domain import access
from service.domain.people import Staff
from service.web.asking import signed_in

_FOLLOW_UP = ("Uppföljning", "followup.figures")
SEARCH = "staff.search"  #: a key leads there from every page

_OF_OPERATORS = [
    ("Drift", "operators.watch"),
    ("Aviseringar", "operators.notices"),
    ("Nyheter", "operators.news"),
]


def rooms() -> dict[str, Any]:
    """For every template: who is signed in, and where they may go."""
    staff = signed_in()
    if staff is None:
        return {"staff": None, "rooms": []}
    found = _found(staff)
    return {
        "staff": staff,
        "rooms": [
            {
                "name": name,
                "url": url_for(endpoint),
                "current": request.endpoint == endpoint,
                "searches": endpoint == SEARCH,
            }
            for name, endpoint in found
        ],
        "logout_url": url_for("signing_in.leave"),
        "home_url": url_for("home"),
    }


def _found(staff: Staff) -> list[tuple[str, str]]:
    if access.may_operate(staff):
        return _OF_OPERATORS
    if access.may_own(staff):
        return [("Överenskommelser", "owners.agreements")]
    if access.may_read_payment(staff):
        return [("Betalning", "payment.month"), _FOLLOW_UP]
    return [*_of_staff(), _FOLLOW_UP]


def _of_staff() -> list[tuple[str, str]]:
    return [
        ("Arbetslista", "staff.worklist"),
        ("Ärenden", "staff.cases"),
        ("Sök", SEARCH),
        ("Skickat", "staff.sent"),
        ("Avvikelser", "staff.deviations"),
    ]
