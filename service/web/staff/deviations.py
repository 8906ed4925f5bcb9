"""Deviation reports of the unit: those that are open, and those that have been closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import render_template

from service.actions.read_deviations import Deviation, DeviationsPage, read_deviations
from service.domain.case import CaseId
from service.domain.deviation import KIND, MESSAGE, STATUS
from service.notation.form.words import words
from service.web.asking import context, signed_in_only, who
from service.web.staff import staff


@dataclass(frozen=True)
class DeviationRow:
    case: CaseId
    patient: str
    identity_number: str
    kind: str  #: what sort, in the form's words
    message: str  #: the message that it began with; empty if none
    reported_at: datetime
    reported_by: str  #: person and unit
    status: str
    waits: Sequence[str]  #: "Besvara avvikelsen: Biståndsenheten"; empty when it is closed


@staff.get("/avvikelser")
@signed_in_only
def deviations() -> str:
    page = read_deviations(context(), who=who())
    return render_template(
        "staff/deviations.html",
        now=page.now,
        open=[_row(each, page) for each in page.open],
        closed=[_row(each, page) for each in page.closed],
    )


def _row(deviation: Deviation, page: DeviationsPage) -> DeviationRow:
    run = deviation.run
    unit = page.units.get(run.begun_unit, "") if run.begun_unit else ""
    return DeviationRow(
        case=run.case_id,
        patient=run.patient_name,
        identity_number=run.patient_number,
        kind=_said(deviation, KIND, page) or "Avvikelse",
        message=_said(deviation, MESSAGE, page),
        reported_at=run.begun_at,
        reported_by=", ".join(filter(None, (page.people.get(run.begun_by, run.begun_by), unit))),
        status=_said(deviation, STATUS, page) or ("Öppen" if deviation.waits else "Avslutad"),
        waits=[
            f"{item.task.name}: {page.units.get(item.unit, 'ingen enhet') if item.unit else 'ingen enhet'}"
            for item in deviation.waits
        ],
    )


def _said(deviation: Deviation, name: str, page: DeviationsPage) -> str:
    """An answer in the words of the form that asks for it."""
    value = deviation.run.facts.get(name)
    for form in deviation.agreement.forms.values():
        for field in form.fields:
            if field.key == name:
                return words(field, value, page.units)
    return str(value or "")
