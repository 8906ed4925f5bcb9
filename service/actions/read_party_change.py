"""The page on which somebody changes who takes part in a case."""

from service.actions.change_parties import leading_role
from service.actions.context import Context
from service.actions.party_form import HELP, TITLES, UNIT, choices, party_form, require_possible
from service.actions.read_case import page_of
from service.actions.read_form import FormPage
from service.domain import access
from service.domain.case import CaseId
from service.domain.party_change import PartyChange
from service.domain.people import Staff
from service.notation.agreement import Agreement
from service.store import Case


def read_party_change(ctx: Context, case_id: CaseId, change: PartyChange, *, who: Staff) -> FormPage:
    """Raises UnknownCase, Forbidden, Conflict (it is too late), NotFound."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        ctx.note(tx, who, access.Access.READ, f"parter {change.kind}", case=case_id, patient=case.patient)
        access.require_acting(who, case.participants.values())
        leading = leading_role(tx, case)
        access.require_changing_party(who, change.role, case.participants, leading)
        require_possible(case, agreement, leading, change)
        form = party_form(change.kind)
        return FormPage(
            now=ctx.clock.now(),
            title=_title(ctx, case, agreement, change),
            form=form,
            help=HELP[change.kind],
            values={},
            options={UNIT: choices(ctx, case, agreement, change)},
            facts={},
            agreement=agreement,
            case=page_of(ctx, tx, case, agreement, who),
        )


def _title(ctx: Context, case: Case, agreement: Agreement, change: PartyChange) -> str:
    unit = change.unit or (case.participants.get(change.role) if change.role else None)
    about = ctx.directory.unit(unit).name if unit else agreement.party(change.role)
    return TITLES[change.kind].format(about)
