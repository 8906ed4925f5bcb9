"""A form before it is filled in: a task's, an any-time diagram's, or the start form of a new case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.begin_diagram import offered
from service.actions.complete_task import name_of, require_open
from service.actions.context import Context
from service.actions.open_case import followed, start_of
from service.actions.read_case import CasePage, page_of
from service.domain import access
from service.domain.case import CaseId, Due, ProcessId, TaskId
from service.domain.errors import AgreementUnreadable, Forbidden, NotFound
from service.domain.facts import Facts
from service.domain.people import Staff
from service.notation.agreement import Agreement
from service.notation.form import Form, posted
from service.store import Transaction, WorklistItem


@dataclass(frozen=True)
class FormPage:
    now: datetime
    title: str
    form: Form | None  #: None: a step without a form, done by a button
    help: str  #: Markdown for exactly this step; empty when there is none
    values: Mapping[str, Sequence[str]]  #: as a browser would post them: the draft, else what is known
    options: Mapping[str, Sequence[tuple[str, str]]]  #: of unit pickers, (unit id, name)
    facts: Facts  #: what conditions of fields read
    agreement: Agreement
    due: Due | None = None
    case: CasePage | None = None  #: None: a case that is not opened yet
    item: WorklistItem | None = None
    drafted: bool = False
    taker: str = ""  #: a colleague who has taken the task; empty: nobody, or the person


def read_task(ctx: Context, case_id: CaseId, task_id: TaskId, *, who: Staff) -> FormPage:
    """Raises UnknownCase, Forbidden, NotFound, TaskNotOpen."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        item = tx.worklist.task(case_id, task_id)
        ctx.note(
            tx, who, access.Access.READ, f"uppgift {item.task.element}", case=case_id, patient=case.patient
        )
        require_open(ctx, item)
        access.require_task(who, item.unit, item.task.groups)
        form = agreement.form_of(item.task.form)
        draft = tx.worklist.draft(case_id, task_id, who.person.id)
        return FormPage(
            now=ctx.clock.now(),
            title=item.task.name,
            form=form,
            help=agreement.help.get(item.task.element, ""),
            values=_typed(draft) if draft is not None else known(form, case.facts),
            options=ctx.unit_options(form) if form else {},
            facts=case.facts,
            agreement=agreement,
            due=item.due,
            case=page_of(ctx, tx, case, agreement, who),
            item=item,
            drafted=draft is not None,
            taker=_taker(ctx, tx, item, who),
        )


def _taker(ctx: Context, tx: Transaction, item: WorklistItem, who: Staff) -> str:
    row = tx.taken.task_row(item.case_id, item.task.id, who.unit.id)
    taker = tx.taken.by(row, ctx.clock.now())
    return name_of(ctx, taker.person) if taker and taker.person != who.person.id else ""


def read_offer(ctx: Context, case_id: CaseId, process: ProcessId, *, who: Staff) -> FormPage:
    """The start form of an any-time diagram. Raises UnknownCase, Forbidden, Conflict."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        ctx.note(tx, who, access.Access.READ, f"händelse {process}", case=case_id, patient=case.patient)
        offer = offered(tx, case_id, process)
        access.require_acting_for(who, offer.role)
        form = agreement.form_of(offer.form)
        return FormPage(
            now=ctx.clock.now(),
            title=offer.name,
            form=form,
            help=agreement.help.get(offer.element, ""),
            values=known(form, case.facts),
            options=ctx.unit_options(form) if form else {},
            facts=case.facts,
            agreement=agreement,
            case=page_of(ctx, tx, case, agreement, who),
        )


def read_start(ctx: Context, *, who: Staff) -> FormPage:
    """The form that opens a case at this unit. Raises Forbidden, NotFound."""
    with ctx.store.reading() as tx:
        _, agreement = followed(ctx, tx, who)
        start, form = start_of(agreement)
        access.require_acting_for(who, agreement.role_of(agreement.main, start))
        return FormPage(
            now=ctx.clock.now(),
            title=start.name or form.title,
            form=form,
            help=agreement.help.get(start.id, ""),
            values={},
            options=ctx.unit_options(form),
            facts=agreement.parameters,
            agreement=agreement,
        )


def may_open_case(ctx: Context, *, who: Staff) -> bool:
    """Whether the agreement that the unit follows begins in its lane."""
    try:
        read_start(ctx, who=who)
    except (Forbidden, NotFound, AgreementUnreadable):
        return False
    return True


def known(form: Form | None, facts: Facts) -> dict[str, Sequence[str]]:
    """What the case already knows, as the form would post it."""
    if form is None:
        return {}
    return {field.key: posted(field, facts[field.key]) for field in form.fields if field.key in facts}


def _typed(draft: Facts) -> dict[str, Sequence[str]]:
    return {
        key: [str(value) for value in values] for key, values in draft.items() if isinstance(values, list)
    }
