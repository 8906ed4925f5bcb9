"""Pages for whom somebody else was before: who, when, and everything that the person had written."""

from flask import url_for

from service.actions.read_step import StepPage, read_offer_step, read_task_step
from service.domain.case import CaseId, ProcessId, TaskId
from service.web import refusals
from service.web.asking import context, posted, who
from service.web.layout.words import near_moment
from service.web.staff.form_words import labelled

LOOK = "Öppna ärendet och se hur det står nu."
ADD = "Öppna ärendet och se vad som är skrivet. Saknas något av ditt, kontakta den som gjorde uppgiften."


def task_was_closed(case_id: CaseId, task_id: TaskId) -> tuple[str, int]:
    """Raises UnknownCase, NotFound."""
    step = read_task_step(context(), case_id, task_id, who=who())
    when = near_moment(step.closed_at, step.now) if step.closed_at else ""
    if step.done_by:
        told = f"{step.done_by} gjorde klart ”{step.name}” {when}."
        return _page(case_id, step, "Uppgiften är redan klar", told, ADD if posted() else LOOK)
    told = f"”{step.name}” togs bort {when}, när ärendet gick vidare."
    return _page(case_id, step, "Uppgiften behövs inte längre", told, LOOK)


def offer_is_gone(case_id: CaseId, process: ProcessId) -> tuple[str, int]:
    """Raises UnknownCase, NotFound."""
    step = read_offer_step(context(), case_id, process, who=who())
    told = f"”{step.name}” passar inte längre. Ärendet har kommit till ett annat läge."
    return _page(case_id, step, "Det går inte att göra nu", told, LOOK)


def _page(case_id: CaseId, step: StepPage, heading: str, told: str, advice: str) -> tuple[str, int]:
    options = context().unit_options(step.form) if step.form else {}
    return refusals.page(
        409,
        heading,
        told,
        advice,
        kept=labelled(step.form, posted(), options),
        back_url=url_for("staff.case", number=case_id),
        back_text="Öppna ärendet",
    )
