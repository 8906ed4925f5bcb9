"""A form before it is filled in: a task's, an any-time diagram's, or the start form of a new case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.begin_diagram import offered
from service.actions.complete_task import require_open
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
from service.store import WorklistItem


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
        )


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


def read_start(ctx: Context, kind: ProcessId | None = None, *, who: Staff) -> FormPage:
    """The form that opens a case at this unit; without a kind, the main one. Raises Forbidden, NotFound."""
    with ctx.store.reading() as tx:
        _, agreement = followed(ctx, tx, who)
        start, form = start_of(agreement, kind or agreement.main, who)
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


@dataclass(frozen=True)
class Opening:
    """A kind of case that a person may open."""

    process: ProcessId
    name: str  #: what is done: "Patienten skrivs in"
    main: bool


def read_openings(ctx: Context, *, who: Staff) -> Sequence[Opening]:
    """What a person may open at this unit, the main kind first; empty where nothing is opened."""
    try:
        with ctx.store.reading() as tx:
            _, agreement = followed(ctx, tx, who)
    except (Forbidden, NotFound, AgreementUnreadable):
        return ()
    return [
        Opening(kind, _named(agreement, kind), kind == agreement.main)
        for kind, roles in agreement.kinds.items()
        if kind in agreement.diagrams and access.may_open(who, roles)
    ]


def _named(agreement: Agreement, kind: ProcessId) -> str:
    diagram = agreement.diagrams[kind]
    return next((start.name for start in diagram.start_events() if start.name), diagram.name)


def known(form: Form | None, facts: Facts) -> dict[str, Sequence[str]]:
    """What the case already knows, as the form would post it."""
    if form is None:
        return {}
    return {field.key: posted(field, facts[field.key]) for field in form.fields if field.key in facts}


def _typed(draft: Facts) -> dict[str, Sequence[str]]:
    return {
        key: [str(value) for value in values] for key, values in draft.items() if isinstance(values, list)
    }
