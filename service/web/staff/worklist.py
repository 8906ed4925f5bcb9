"""The unit's worklist and its cases."""

from typing import Any
from urllib.parse import urlencode

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from service.actions.give_back_task import give_back_message, give_back_task
from service.actions.narrow_list import narrow_list
from service.actions.read_openings import read_openings
from service.actions.read_worklist import CASES, LIST, WorklistPage, read_cases, read_worklist
from service.actions.take_task import take_message, take_task
from service.domain import access
from service.domain.case import CaseId, TaskId
from service.domain.narrowing import Narrowing
from service.domain.people import Staff
from service.store import Received, Taker, WorklistItem
from service.web.asking import context, see, signed_in_only, who
from service.web.layout.words import due_state
from service.web.staff import staff
from service.web.staff.shown.cases import closed_rows, open_rows
from service.web.staff.shown.narrowed import grouped, questions
from service.web.staff.shown.tasks import Links, TakenBy, TaskRow, task_row

CHOSE = "valt"  #: in the address when somebody has just chosen: only then it is kept


@staff.get("/arbetslista")
@signed_in_only
def worklist() -> Any:
    """The page asks for itself every minute; htmx takes the list out of the answer."""
    if CHOSE in request.args:
        return keep(LIST, "staff.worklist")
    page = read_worklist(context(), who=who(), again="HX-Request" in request.headers, chosen=asked())
    ours, others = _rows(page, who())
    return render_template(
        "staff/worklist.html",
        now=page.now,
        ours=grouped(ours, page.chosen, page.now),
        ours_count=len(ours),
        others=grouped(others, page.chosen, page.now),
        others_count=len(others),
        late=sum(due_state(row.due, page.now) == "late" for row in ours),
        unread=[(message, sender(page, message), letter(page, message)) for message in page.unread],
        unanswered=[(message, sender(page, message), letter(page, message)) for message in page.unanswered],
        openings=read_openings(context(), who=who()),
        address=address("staff.worklist", page.chosen),
        questions=questions(page.chosen, page.choices, tasks=True),
        hidden=len(page.hidden),
        hidden_late=sum(
            item.unit == who().unit.id and due_state(item.due, page.now) == "late" for item in page.hidden
        ),
    )


@staff.get("/arenden")
@signed_in_only
def cases() -> Any:
    if CHOSE in request.args:
        return keep(CASES, "staff.cases")
    page = read_cases(context(), who=who(), chosen=asked())
    return render_template(
        "staff/cases.html",
        now=page.now,
        open=open_rows(page, who(), LINKS),
        closed=closed_rows(page, who(), LINKS),
        openings=read_openings(context(), who=who()),
        questions=questions(page.chosen, page.choices, tasks=False),
        hidden=page.hidden,
    )


def keep(page: str, endpoint: str) -> Response:
    """What somebody has chosen is kept, and stands in the address, so that it can be sent to a colleague."""
    chosen = Narrowing.read(request.args)
    narrow_list(context(), page, chosen, who=who())
    return redirect(address(endpoint, chosen), code=303)


def address(endpoint: str, chosen: Narrowing) -> str:
    query = urlencode(chosen.chosen())
    return f"{url_for(endpoint)}?{query}" if query else url_for(endpoint)


def asked() -> Narrowing | None:
    """What the address asks for; None when it says nothing, and what was kept holds."""
    return Narrowing.read(request.args) if Narrowing.names() & set(request.args) else None


@staff.post("/arenden/<int:number>/uppgifter/<task>/ta")
@signed_in_only
def take(number: int, task: str) -> Response:
    take_task(context(), CaseId(number), TaskId(task), who=who())
    flash("Du har tagit uppgiften. Kollegorna ser det.")
    return see("staff.worklist")


@staff.post("/arenden/<int:number>/uppgifter/<task>/lamna")
@signed_in_only
def give_back(number: int, task: str) -> Response:
    give_back_task(context(), CaseId(number), TaskId(task), who=who())
    flash("Uppgiften är enhetens igen.")
    return see("staff.worklist")


@staff.post("/arenden/<int:number>/meddelanden/<int:message>/ta")
@signed_in_only
def take_letter(number: int, message: int) -> Response:
    take_message(context(), CaseId(number), message, who=who())
    flash("Du har tagit meddelandet. Kollegorna ser det.")
    return see("staff.worklist")


@staff.post("/arenden/<int:number>/meddelanden/<int:message>/lamna")
@signed_in_only
def give_back_letter(number: int, message: int) -> Response:
    give_back_message(context(), CaseId(number), message, who=who())
    flash("Meddelandet är enhetens igen.")
    return see("staff.worklist")


def _rows(page: WorklistPage, person: Staff) -> tuple[list[TaskRow], list[TaskRow]]:
    """What waits for us, and what waits for others."""
    ours = [task_row(item, person, page.units, LINKS, _taken(item, page, person)) for item in page.ours]
    return ours, [task_row(item, person, page.units, LINKS) for item in page.others]


def _taken(item: WorklistItem, page: WorklistPage, person: Staff) -> TakenBy | None:
    if not access.may_do_task(person, item.unit, item.task.groups):
        return None
    case, task = item.case_id, item.task.id
    take_url = url_for("staff.take", number=case, task=task)
    give_back_url = url_for("staff.give_back", number=case, task=task)
    return _by(page.taken.get((case, task)), page, person, take_url, give_back_url)


def letter(page: WorklistPage, message: Received) -> TakenBy:
    case, number = message.case_id, message.id
    take_url = url_for("staff.take_letter", number=case, message=number)
    give_back_url = url_for("staff.give_back_letter", number=case, message=number)
    return _by(page.letters_taken.get(number), page, who(), take_url, give_back_url)


def _by(taker: Taker | None, page: WorklistPage, person: Staff, take_url: str, back_url: str) -> TakenBy:
    name = page.people.get(taker.person, "") if taker else ""
    return TakenBy(name, taker is not None and taker.person == person.person.id, take_url, back_url)


def sender(page: WorklistPage, message: Received) -> str:
    """The unit that the message came from; empty when no party sent it, or that party has left the case."""
    unit = page.parties.get(message.case_id, {}).get(message.sender) if message.sender else None
    return page.units.get(unit, unit) if unit else ""


LINKS = Links(
    case=lambda number: url_for("staff.case", number=number),
    task=lambda number, task: url_for("staff.task", number=number, task=task),
)
