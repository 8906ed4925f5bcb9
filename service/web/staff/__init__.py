"""The staff's room: worklist, case, task."""

from flask import Blueprint

staff = Blueprint("staff", __name__, template_folder="templates")

from service.web.staff import (  # noqa: E402, F401 - the views register themselves
    attachment,
    case,
    change_parties,
    identity,
    new_case,
    offer,
    papers,
    search,
    task,
    worklist,
)
