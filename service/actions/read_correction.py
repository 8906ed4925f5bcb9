"""The form that a unit has handed in, to be corrected."""

from service.actions.context import Context
from service.actions.correcting import correction_form, handed_in
from service.actions.disclosing import told_to_others
from service.actions.read_case import page_of
from service.actions.read_form import FormPage, known
from service.domain import access
from service.domain.case import CaseId
from service.domain.people import Staff


def read_correction(ctx: Context, case_id: CaseId, source: str, *, who: Staff) -> FormPage:
    """As it stands now, with the question why. Raises UnknownCase, NotFound, Forbidden."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        ctx.note(tx, who, access.Access.READ, f"rättelse {source}", case=case_id, patient=case.patient)
        earlier = handed_in(tx, case, agreement, source, who)
        form = correction_form(earlier.form)
        page = page_of(ctx, tx, case, agreement, who)
        values = known(form, page.case.facts)
        return FormPage(
            now=ctx.clock.now(),
            title=f"Rätta: {earlier.form.title or earlier.form.id}",
            form=form,
            help="",
            values=values,
            options=ctx.unit_options(form),
            facts=case.facts,
            agreement=agreement,
            case=page,
            told=told_to_others(ctx, agreement, case, form, values, who),
        )
