"""The staff's room: worklist, case, task."""

from flask import Blueprint

staff = Blueprint("staff", __name__, template_folder="templates")

from service.web.staff import case, correction, message, new_case, offer, sent, task, worklist, written  # noqa: E402, F401 - the views register themselves  # noqa: E402, F401 - likewise
