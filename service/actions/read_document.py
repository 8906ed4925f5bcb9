"""A document that the agreement words, filled with what the case knows, for whoever takes part in it."""

from collections.abc import Sequence

from service.actions.context import Context
from service.actions.read_case import CasePage, read_case
from service.documents import Block
from service.documents.filling import Known, fields_of, fill
from service.domain import access
from service.domain.case import CaseId
from service.domain.errors import NotFound
from service.domain.facts import Facts, nested
from service.domain.people import Staff
from service.domain.swedish import stockholm_time, swedish_date, swedish_moment
from service.notation.document import PARTY, Template

GONE = "Dokumentet finns inte, eller så gäller det inte ärendet än."


def read_document(
    ctx: Context, case_id: CaseId, document: str, *, who: Staff
) -> tuple[CasePage, Template, tuple[Block, ...]]:
    """The case, the template and its filled words; noted as printed. Raises UnknownCase, NotFound."""
    page = read_case(ctx, case_id, who=who, purpose=f"utskrift {document}", what=access.Access.PRINT)
    template = next((each for each in offered(page) if each.id == document), None)
    if template is None:
        raise NotFound(GONE)
    known = Known(facts_of(page), fields_of(page.agreement), page.units)
    return page, template, fill(template, known)


def offered(page: CasePage) -> Sequence[Template]:
    """The documents that apply to the case as it stands, in order of title."""
    found = [
        template
        for template in page.agreement.documents.values()
        if template.shown_when is None or template.shown_when.evaluate(nested(page.case.facts)) is True
    ]
    return sorted(found, key=lambda template: template.title)


def facts_of(page: CasePage) -> Facts:
    """The case's facts, and what is said of the patient, the case and the parties beside them."""
    patient, case = page.patient, page.case
    parties = {f"{PARTY}{role}": page.units.get(unit, unit) for role, unit in case.participants.items()}
    return {
        **case.facts,
        "patient.namn": patient.name,
        "patient.personnummer": f"{patient.identity_number[:8]}-{patient.identity_number[8:]}",
        "patient.adress": patient.address,
        "patient.kommun": patient.municipality,
        "arende.nummer": str(case.id),
        "arende.oppnat": swedish_moment(case.opened_at),
        "dokument.datum": swedish_date(stockholm_time(page.now).date()),
        "overenskommelse.namn": page.agreement.name,
        **parties,
    }
