"""A message opened: read what it told, answer it."""

from typing import Any

from flask import flash, render_template, request
from werkzeug.wrappers import Response

from service.actions.acknowledge_message import acknowledge_message
from service.actions.answer_message import answer_message
from service.actions.answering import ANSWER, COMMENT, FORWARD
from service.actions.read_message import MessagePage, read_message
from service.domain.answer import WORDS, Answer
from service.domain.case import CaseId, MessageKind
from service.domain.deviation import PROCESS
from service.domain.disclosure import FREE_TEXT
from service.domain.errors import BadAnswers
from service.web.asking import command, context, form_name, new_form_name, see, signed_in_only, who
from service.web.staff import staff
from service.web.staff.shown.content import content
from service.web.staff.shown.disclosed import was_told
from service.web.staff.shown.given_answers import receipts
from service.web.staff.shown.messages import message_line, replies

ADDRESS = "/arenden/<int:number>/meddelanden/<int:message>"
SENT_ON = "Bara när ni sänder vidare. Uppgifterna följer med, och er enhet lämnar ärendet."
CHANGES = (MessageKind.CORRECTION, MessageKind.RETRACTION)


@staff.route(ADDRESS, methods=["GET", "POST"])
@signed_in_only
def message(number: int, message: int) -> Any:
    case_id = CaseId(number)
    return page_of(case_id, message) if request.method == "GET" else answer(case_id, message)


@staff.post(f"{ADDRESS}/kvittera")
@signed_in_only
def acknowledge(number: int, message: int) -> Response:
    acknowledge_message(context(), CaseId(number), message, who=who())
    return see("staff.case", number=number, _anchor="meddelanden")


def page_of(case_id: CaseId, message_id: int, errors: dict[str, str] | None = None) -> str:
    opened = read_message(context(), case_id, message_id, who=who())
    page, line = opened.page, message_line(opened.message, opened.page, who())
    return render_template(
        "staff/message.html",
        page=page,
        now=page.now,
        message=line,
        told=content(opened.message, page),
        receipts=receipts(opened.message, page, counts=line.retracted is None),
        grounds=was_told(opened.message, page, who()),
        withheld=any(not each.ground.allowed for each in opened.message.disclosures),
        free_text=any(each.klass == FREE_TEXT for each in opened.message.disclosures),
        thread=replies(opened.message, page, who()),
        fields=_fields(opened, errors or {}),
        changes=opened.message.kind in CHANGES,
        may_retract=opened.may_retract,
        may_report=any(offer.process == PROCESS for offer in page.offers),
        deviation=PROCESS,
        may_rewrite=opened.may_rewrite,
        command=form_name() if request.method == "POST" else new_form_name(),
    )


def answer(case_id: CaseId, message_id: int) -> Any:
    given = request.form.get(ANSWER, "")
    try:
        answer_message(
            context(),
            case_id,
            message_id,
            given,
            comment=request.form.get(COMMENT, ""),
            forward_to=request.form.get(FORWARD, ""),
            who=who(),
            command=command(),
        )
    except BadAnswers as wrong:
        return page_of(case_id, message_id, wrong.errors), 400
    return answered(case_id, Answer(given))


def answered(case_id: CaseId, given: Answer) -> Response:
    """Back to the case, unless the unit has just left it by sending the message on."""
    flash(f"Svarat: {WORDS[given]}")
    if given is Answer.FORWARDED:
        return see("staff.worklist")
    return see("staff.case", number=case_id, _anchor="meddelanden")


def _fields(opened: MessagePage, errors: dict[str, str]) -> list[dict[str, Any]]:
    """The questions of an answer; none when our unit is not asked."""
    if not opened.answers:
        return []
    fields: list[dict[str, Any]] = [
        {
            "key": ANSWER,
            "kind": "choice",
            "label": "Ert svar",
            "required": True,
            "options": [(each.value, WORDS[each]) for each in opened.answers],
        }
    ]
    if opened.forward_to:
        fields.append(
            {
                "key": FORWARD,
                "kind": "unit",
                "label": "Vidaresänt till",
                "description": SENT_ON,
                "options": [(unit.id, unit.name) for unit in opened.forward_to],
            }
        )
    fields.append({"key": COMMENT, "kind": "longtext", "label": "Kommentar till avsändaren", "rows": 2})
    return [
        {**field, "value": request.form.getlist(field["key"]), "error": errors.get(field["key"], "")}
        for field in fields
    ]
