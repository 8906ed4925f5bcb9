"""The page on which somebody says who the patient behind a reserve number is."""

from service.actions.context import Context
from service.actions.identity_form import FORM, HELP, require_linkable
from service.actions.read_case import page_of
from service.actions.read_form import FormPage
from service.domain import access
from service.domain.case import CaseId
from service.domain.people import Staff


def read_identity_form(ctx: Context, case_id: CaseId, *, who: Staff) -> FormPage:
    """Raises UnknownCase, Forbidden, Conflict."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        ctx.note(tx, who, access.Access.READ, "koppla till personnummer", case=case_id, patient=case.patient)
        require_linkable(tx, case, who)
        return FormPage(
            now=ctx.clock.now(),
            title=FORM.title,
            form=FORM,
            help=HELP,
            values={},
            options={},
            facts={},
            agreement=agreement,
            case=page_of(ctx, tx, case, agreement, who),
        )
