"""The staff's room: worklist, case, task."""

from flask import Blueprint

staff = Blueprint("staff", __name__, template_folder="templates")

from service.web.staff import (  # noqa: E402 - the views register themselves
    attachment,
    case,
    change_parties,
    correction,
    deviations,
    identity,
    message,
    new_case,
    offer,
    papers,
    search,
    sent,
    task,
    worklist,
    written,
)

__all__ = [
    "attachment",
    "case",
    "change_parties",
    "correction",
    "deviations",
    "identity",
    "message",
    "new_case",
    "offer",
    "papers",
    "search",
    "sent",
    "staff",
    "task",
    "worklist",
    "written",
]
