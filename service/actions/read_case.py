"""One case as a page: where it stands, what is due and why, who takes part, what has happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.read_worklist import names_of_units
from service.domain import access
from service.domain.case import CaseId, ElementId, Offer, ProcessId, StepKind
from service.domain.people import Patient, PersonId, Staff, UnitId
from service.notation.agreement import Agreement
from service.store import (
    Case,
    Entry,
    FactVersion,
    Message,
    Notice,
    Party,
    TimerRow,
    Transaction,
    WorklistItem,
)


@dataclass(frozen=True)
class CasePage:
    now: datetime
    case: Case
    patient: Patient
    agreement: Agreement
    version: int  #: the agreement's version number, as people say it
    tasks: Sequence[WorklistItem]  #: open and closed, in the order they opened
    timers: Sequence[TimerRow]  #: waiting, fired and cancelled
    position: Sequence[tuple[ProcessId, ElementId]]
    history: Sequence[Entry]
    messages: Sequence[Message]
    parties: Sequence[Party]  #: now and earlier
    facts: Sequence[FactVersion]  #: with who said so and when, superseded ones included
    offers: Sequence[Offer]  #: what this person may start now
    units: Mapping[UnitId, str]
    people: Mapping[PersonId, str]
    notices: Sequence[Notice] = ()  #: what was, or is to be, said outside Hemgång

    @property
    def open_tasks(self) -> Sequence[WorklistItem]:
        return [item for item in self.tasks if item.outcome is None]

    @property
    def milestones(self) -> Sequence[Entry]:
        return [entry for entry in self.history if entry.kind == StepKind.MILESTONE]

    @property
    def passed(self) -> frozenset[tuple[str, str]]:
        """(process, element) of everything that the case has passed, for the picture."""
        return frozenset((entry.process, entry.element) for entry in self.history if entry.element)


def read_case(ctx: Context, case_id: CaseId, *, who: Staff, purpose: str = "ärende") -> CasePage:
    """Raises UnknownCase. `purpose` names the page in the access log."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        ctx.note(tx, who, access.Access.READ, purpose, case=case_id, patient=case.patient)
        return page_of(ctx, tx, case, agreement, who)


def page_of(ctx: Context, tx: Transaction, case: Case, agreement: Agreement, who: Staff) -> CasePage:
    """Call it with the access noted."""
    offers = tx.caseload.offers(case.id) if case.closed_at is None else ()
    return CasePage(
        now=ctx.clock.now(),
        case=case,
        patient=tx.patients.get(case.patient),
        agreement=agreement,
        version=tx.agreements.version(case.agreement).number,
        tasks=tx.worklist.of_case(case.id, closed=True),
        timers=tx.timers.of_case(case.id),
        position=tx.caseload.position(case.id),
        history=tx.history.of_case(case.id),
        messages=tx.messages.of_case(case.id),
        parties=tx.caseload.parties(case.id),
        facts=tx.fact_versions.of_case(case.id),
        offers=[offer for offer in offers if access.may_act_for(who, offer.role)],
        units=names_of_units(ctx),
        people={person.id: person.name for person in ctx.directory.people()},
        notices=tx.notices.of_case(case.id),
    )
