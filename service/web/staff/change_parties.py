"""Who takes part is changed: hand over, add, remove, let read."""

from typing import Any

from flask import flash, request, url_for

from service.actions.change_parties import change_parties as carry_out
from service.actions.read_party_change import read_party_change
from service.domain.case import CaseId
from service.domain.errors import BadAnswers, NotFound
from service.domain.party_change import ChangeKind, PartyChange
from service.domain.people import Role, UnitId
from service.web.asking import command, context, posted, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.forms import show

#: On the button, so that nobody has to guess what happens.
BUTTONS = {
    ChangeKind.HAND_OVER: "Lämna över",
    ChangeKind.ADD: "Lägg till",
    ChangeKind.REMOVE: "Ta bort",
    ChangeKind.LET_READ: "Låt enheten läsa",
    ChangeKind.STOP_READING: "Avsluta läsning",
}
DONE = {
    ChangeKind.HAND_OVER: "Klart: parten är överlämnad",
    ChangeKind.ADD: "Klart: enheten är tillagd",
    ChangeKind.REMOVE: "Klart: enheten är borttagen",
    ChangeKind.LET_READ: "Klart: enheten får läsa ärendet",
    ChangeKind.STOP_READING: "Klart: enheten läser inte ärendet längre",
}


@staff.route("/arenden/<int:number>/parter/<change>/<target>", methods=["GET", "POST"])
@signed_in_only
def change_parties(number: int, change: str, target: str) -> Any:
    case_id, wanted = CaseId(number), _change(change, target)
    if request.method == "GET":
        return _page(case_id, wanted)
    try:
        still = carry_out(context(), case_id, wanted, posted(), who=who(), command=command())
    except BadAnswers as wrong:
        return _page(case_id, wanted, typed=posted(), errors=wrong.errors), 400
    flash(DONE[wanted.kind])
    return see("staff.case", number=case_id, _anchor="parter") if still else see("staff.worklist")


def _change(kind: str, target: str) -> PartyChange:
    try:
        known = ChangeKind(kind)
    except ValueError:
        raise NotFound from None
    if known is ChangeKind.STOP_READING:
        return PartyChange(known, unit=UnitId(target))
    return PartyChange(known) if known is ChangeKind.LET_READ else PartyChange(known, Role(target))


def _page(case_id: CaseId, change: PartyChange, **typed: Any) -> str:
    return show(
        "staff/task.html",
        read_party_change(context(), case_id, change, who=who()),
        case_url=url_for("staff.case", number=case_id, _anchor="parter"),
        sent_by=BUTTONS[change.kind],
        **typed,
    )
