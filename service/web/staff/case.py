"""One case: where it stands, what is due and why, who takes part, what has happened."""

from flask import Response, render_template
from werkzeug.wrappers import Response as Redirect

from service.actions.acknowledge_message import acknowledge_message
from service.actions.read_case import CasePage, read_case
from service.actions.read_diagram import read_diagram
from service.domain.case import CaseId, ProcessId
from service.domain.people import Staff
from service.web.asking import context, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.shown.deadlines import deadlines
from service.web.staff.shown.history import history
from service.web.staff.shown.known import known
from service.web.staff.shown.messages import messages
from service.web.staff.shown.notices import notices
from service.web.staff.shown.parties import parties
from service.web.staff.shown.payment import payment
from service.web.staff.shown.picture import pictures
from service.web.staff.shown.standing import first_due, standing
from service.web.staff.shown.tasks import task_row
from service.web.staff.worklist import LINKS

#: The parts of the page: anchor and name.
SECTIONS = (
    ("uppgifter", "Uppgifter"),
    ("laget", "Var i processen"),
    ("frister", "Frister"),
    ("betalning", "Betalningsansvar"),
    ("meddelanden", "Meddelanden"),
    ("aviseringar", "Aviseringar"),
    ("parter", "Parter"),
    ("uppgifter-om-patienten", "Det här vet vi"),
    ("historik", "Historik"),
    ("overenskommelse", "Överenskommelse"),
)


@staff.get("/arenden/<int:number>")
@signed_in_only
def case(number: int) -> str:
    page = read_case(context(), CaseId(number), who=who())
    return render_template("staff/case.html", page=page, now=page.now, **_shown(page, who()))


def _shown(page: CasePage, person: Staff) -> dict[str, object]:
    paid, sent, told = payment(page), messages(page, person), notices(page)
    missing = {anchor for anchor, there in (("betalning", paid), ("aviseringar", told)) if not there}
    return {
        "sections": [(anchor, name) for anchor, name in SECTIONS if anchor not in missing],
        "standing": standing(page, person),
        "tasks": [
            task_row(item, person, page.units, LINKS) for item in sorted(page.open_tasks, key=first_due)
        ],
        "pictures": pictures(page),
        "deadlines": deadlines(page),
        "messages": sent,
        "unread": sum(message.to_acknowledge for message in sent),
        "notices": told,
        "parties": parties(page),
        "known": known(page),
        "payment": paid,
        "history": history(page),
    }


@staff.get("/arenden/<int:number>/diagram/<process>.bpmn")
@signed_in_only
def picture(number: int, process: str) -> Response:
    xml = read_diagram(context(), CaseId(number), ProcessId(process), who=who())
    return Response(xml, mimetype="application/xml")


@staff.post("/arenden/<int:number>/meddelanden/<int:message>/kvittera")
@signed_in_only
def acknowledge(number: int, message: int) -> Redirect:
    acknowledge_message(context(), CaseId(number), message, who=who())
    return see("staff.case", number=number, _anchor="meddelanden")
