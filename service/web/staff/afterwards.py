"""Where somebody lands who has handed something in."""

from flask import flash
from werkzeug.wrappers import Response

from service.actions.takes_part import takes_part
from service.domain.case import CaseId
from service.web.asking import context, see, who

HANDED_OVER = "Klart: {}. Ärendet ligger nu hos en annan enhet."


def after(case_id: CaseId, name: str) -> Response:
    """The case, or the worklist when what was handed in gave the case to another unit."""
    if takes_part(context(), case_id, who=who()):
        flash(f"Klart: {name}")
        return see("staff.case", number=case_id)
    flash(HANDED_OVER.format(name))
    return see("staff.worklist")
