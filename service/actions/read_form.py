"""A form before it is filled in: a task's, an any-time diagram's, or the start form of a new case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from service.actions.begin_diagram import offered
from service.actions.complete_task import facts_inside, name_of, require_open
from service.actions.context import Context
from service.actions.form_files import KnownFiles, files_of_form
from service.actions.known_patient import IDENTITY
from service.actions.open_case import followed, start_of
from service.actions.prefill import Prefilled, prefill
from service.actions.propose_units import About, Pickers, propose_units
from service.actions.read_case import CasePage, page_of
from service.domain import access
from service.domain.case import CaseId, Due, ProcessId, TaskId
from service.domain.deviation import MESSAGE
from service.domain.facts import Facts
from service.domain.people import Patient, Staff
from service.notation.agreement import Agreement
from service.notation.form import Form
from service.notation.own_facts import keeps_own_facts
from service.store import Transaction, WorklistItem


@dataclass(frozen=True)
class FormPage:
    now: datetime
    title: str
    form: Form | None  #: None: a step without a form, done by a button
    help: str  #: Markdown for exactly this step; empty when there is none
    values: Mapping[str, Sequence[str]]  #: as a browser would post them: the draft, else what is known
    options: Mapping[str, Sequence[tuple[str, str]]]  #: of unit pickers, (unit id, words)
    facts: Facts  #: what conditions of fields read
    agreement: Agreement
    due: Due | None = None
    case: CasePage | None = None  #: None: a case that is not opened yet
    item: WorklistItem | None = None
    drafted: bool = False
    hints: Mapping[str, str] = field(default_factory=dict)  #: more to say of a field, by key
    prefilled: Prefilled | None = None  #: what was taken from an earlier case, to be checked
    files: KnownFiles = field(default_factory=dict)  #: that the form's fields may name
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
        facts = facts_inside(agreement, case, item.task.process, task_id)
        about = About(tx.patients.get(case.patient), who, case_id)
        pickers = propose_units(ctx, tx, form, about)
        earlier = None if draft is not None else prefill(ctx, tx, form, about, facts)
        return FormPage(
            now=ctx.clock.now(),
            title=item.task.name,
            form=form,
            help=agreement.help.get(item.task.element, ""),
            values=_typed(draft) if draft is not None else _shown_first(pickers, earlier, form, facts),
            options=pickers.options,
            hints=pickers.hints,
            facts=facts,
            agreement=agreement,
            due=item.due,
            case=page_of(ctx, tx, case, agreement, who),
            item=item,
            drafted=draft is not None,
            prefilled=earlier,
            files=files_of_form(tx, case, form, who),
            taker=_taker(ctx, tx, item, who),
        )


def _taker(ctx: Context, tx: Transaction, item: WorklistItem, who: Staff) -> str:
    row = tx.taken.task_row(item.case_id, item.task.id, who.unit.id)
    taker = tx.taken.by(row, ctx.clock.now())
    return name_of(ctx, taker.person) if taker and taker.person != who.person.id else ""


def read_offer(
    ctx: Context, case_id: CaseId, process: ProcessId, *, who: Staff, about: int | None = None
) -> FormPage:
    """The start form of an any-time diagram. `about`: the message that a deviation report begins with.

    Raises UnknownCase, Forbidden, Conflict.
    """
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        ctx.note(tx, who, access.Access.READ, f"händelse {process}", case=case_id, patient=case.patient)
        access.require_acting(who, case.participants.values())
        offer = offered(tx, case_id, process)
        access.require_acting_for(who, offer.role)
        form = agreement.form_of(offer.form)
        whose = About(tx.patients.get(case.patient), who, case_id)
        pickers = propose_units(ctx, tx, form, whose)
        fresh = keeps_own_facts(agreement.diagrams[process])  # begins without what an earlier run was told
        earlier = None if fresh else prefill(ctx, tx, form, whose, case.facts)
        return FormPage(
            now=ctx.clock.now(),
            title=offer.name,
            form=form,
            help=agreement.help.get(offer.element, ""),
            values=_shown_first(pickers, earlier, form, {} if fresh else case.facts)
            | _message_named(tx, case_id, form, about),
            options=pickers.options,
            hints=pickers.hints,
            facts=case.facts,
            agreement=agreement,
            case=page_of(ctx, tx, case, agreement, who),
            prefilled=earlier,
            files=files_of_form(tx, case, form, who),
        )


def read_start(
    ctx: Context,
    kind: ProcessId | None = None,
    *,
    who: Staff,
    number: str = "",
    after: CaseId | None = None,
) -> FormPage:
    """The form that opens a case at this unit; without a kind, the main one. Raises Forbidden, NotFound.

    Whom it is about, if somebody has said so: by `number`, or `after` an earlier case (UnknownCase).
    """
    with ctx.store.transaction() as tx:
        if after is not None:
            number = ctx.load(tx, after, who)[0].patient
        _, agreement = followed(ctx, tx, who)
        start, form = start_of(agreement, kind or agreement.main, who)
        earlier = prefill(ctx, tx, form, About(_anybody(number), who), {}) if number else None
        return FormPage(
            now=ctx.clock.now(),
            title=start.name or form.title,
            form=form,
            help=agreement.help.get(start.id, ""),
            values={**(earlier.values if earlier else {}), **({IDENTITY: [number]} if number else {})},
            options=ctx.unit_options(form),
            facts=agreement.parameters,
            agreement=agreement,
            prefilled=earlier,
        )


def _anybody(number: str) -> Patient:
    """Enough of a patient to find earlier cases by."""
    return Patient(number, "", "", "")


def _shown_first(
    pickers: Pickers, earlier: Prefilled | None, form: Form | None, facts: Facts
) -> dict[str, Sequence[str]]:
    """What the case knows wins over an earlier case, and that over what is merely likely."""
    return {**pickers.chosen, **(earlier.values if earlier else {}), **known(form, facts)}


def _message_named(
    tx: Transaction, case_id: CaseId, form: Form | None, about: int | None
) -> dict[str, Sequence[str]]:
    """The message in words, for a form that asks which one it is about."""
    if about is None or form is None or MESSAGE not in {field.key for field in form.fields}:
        return {}
    named = {message.id: message.name for message in tx.messages.of_case(case_id)}
    return {MESSAGE: [f"{named[about]} (meddelande {about})"]} if about in named else {}


def known(form: Form | None, facts: Facts) -> dict[str, Sequence[str]]:
    """What the case already knows, as the form would post it."""
    if form is None:
        return {}
    return form.known_as_posted(facts)


def _typed(draft: Facts) -> dict[str, Sequence[str]]:
    return {
        key: [str(value) for value in values] for key, values in draft.items() if isinstance(values, list)
    }
