"""One case: where it stands, what is due and why, who takes part, what has happened."""

from flask import Response, render_template

from service.actions.read_case import CasePage, read_case
from service.actions.read_diagram import read_diagram
from service.actions.read_document import offered
from service.actions.read_meeting import booked
from service.actions.read_openings import may_open_case
from service.domain import access
from service.domain.case import CaseId, ProcessId
from service.domain.patient_facts import SERVED
from service.domain.people import Staff
from service.web.asking import context, signed_in_only, who
from service.web.staff import staff
from service.web.staff.shown.account import account_days
from service.web.staff.shown.deadlines import deadlines
from service.web.staff.shown.history import history
from service.web.staff.shown.known import known
from service.web.staff.shown.messages import messages
from service.web.staff.shown.notices import notices
from service.web.staff.shown.offers import offers
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
    ("tidigare", "Tidigare ärenden"),
    ("historik", "Historik"),
    ("utskrifter", "Utskrifter"),
    ("overenskommelse", "Överenskommelse"),
)


@staff.get("/arenden/<int:number>")
@signed_in_only
def case(number: int) -> str:
    page = read_case(context(), CaseId(number), who=who())
    may_open = page.case.closed_at is not None and may_open_case(context(), who=who())
    return render_template(
        "staff/case.html", page=page, now=page.now, may_open=may_open, **_shown(page, who())
    )


def _shown(page: CasePage, person: Staff) -> dict[str, object]:
    paid, days, sent, told = payment(page), account_days(page), messages(page, person), notices(page)
    there = {"betalning": bool(paid or days), "tidigare": bool(page.earlier), "aviseringar": bool(told)}
    return {
        "sections": [(anchor, name) for anchor, name in SECTIONS if there.get(anchor, True)],
        "standing": standing(page, person),
        "tasks": [
            task_row(item, person, page.units, LINKS) for item in sorted(page.open_tasks, key=first_due)
        ],
        "offers": offers(page.offers),
        "pictures": pictures(page),
        "deadlines": deadlines(page),
        "messages": sent,
        "may_link": access.may_change_party(person, None, page.case.participants, page.leading),
        "outside": page.case.facts.get(SERVED) is False,
        "reads_only": person.unit.id in page.case.readers,
        "unread": sum(message.to_acknowledge for message in sent),
        "unanswered": sum(message.to_answer and not message.to_acknowledge for message in sent),
        "notices": told,
        "parties": parties(page, person),
        "known": known(page, person),
        "payment": paid,
        "days": days,
        "documents": offered(page),
        "meetings": booked(page),
        "history": history(page),
    }


@staff.get("/arenden/<int:number>/diagram/<process>.bpmn")
@signed_in_only
def picture(number: int, process: str) -> Response:
    xml = read_diagram(context(), CaseId(number), ProcessId(process), who=who())
    return Response(xml, mimetype="application/xml")
