"""Papers of a case as PDF. Each is read anew for whoever asks, and printing is noted as printing."""

from flask import Response

from service.actions.read_case import CasePage, read_case
from service.actions.read_document import read_document
from service.actions.read_meeting import read_meeting
from service.documents import render
from service.documents.calendar import calendar_file
from service.domain.access import Access
from service.domain.case import CaseId
from service.web.asking import context, signed_in_only, who
from service.web.downloads import calendar, pdf
from service.web.staff import staff
from service.web.staff.paper.whole import form_handed_in, message_sent, whole_case, worded


@staff.get("/arenden/<int:number>/utskrift.pdf")
@signed_in_only
def case_paper(number: int) -> Response:
    page = printed(number, "ärende")
    return pdf(render(whole_case(page, who())), f"arende-{number}.pdf")


@staff.get("/arenden/<int:number>/inlamnat/<source>/utskrift.pdf")
@signed_in_only
def form_paper(number: int, source: str) -> Response:
    page = printed(number, f"formulär {source}")
    return pdf(render(form_handed_in(page, who(), source)), f"arende-{number}-formular.pdf")


@staff.get("/arenden/<int:number>/meddelanden/<int:message>/utskrift.pdf")
@signed_in_only
def message_paper(number: int, message: int) -> Response:
    page = printed(number, f"meddelande {message}")
    return pdf(render(message_sent(page, who(), message)), f"arende-{number}-meddelande-{message}.pdf")


@staff.get("/arenden/<int:number>/dokument/<document>/utskrift.pdf")
@signed_in_only
def worded_paper(number: int, document: str) -> Response:
    page, template, blocks = read_document(context(), CaseId(number), document, who=who())
    return pdf(render(worded(page, template, blocks)), f"arende-{number}-dokument.pdf")


@staff.get("/arenden/<int:number>/moten/<meeting>.ics")
@signed_in_only
def meeting_file(number: int, meeting: str) -> Response:
    found = read_meeting(context(), CaseId(number), meeting, who=who())
    return calendar(calendar_file(found), f"arende-{number}-mote.ics")


def printed(number: int, what: str) -> CasePage:
    """The case, read in order to print a part of it."""
    return read_case(context(), CaseId(number), who=who(), purpose=f"utskrift {what}", what=Access.PRINT)
