"""The staff's room: worklist, case, task."""

from flask import Blueprint

staff = Blueprint("staff", __name__, template_folder="templates")

from service.web.staff import (  # noqa: E402 - the views register themselves
    case,
    correction,
    deviations,
    message,
    new_case,
    offer,
    sent,
    task,
    worklist,
    written,
)

__all__ = [
    "case",
    "correction",
    "deviations",
    "message",
    "new_case",
    "offer",
    "sent",
    "staff",
    "task",
    "worklist",
    "written",
]
