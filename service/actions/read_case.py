"""One case as a page: where it stands, what is due and why, who takes part, what has happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.payment_of_case import amounts_now, municipality_of, payment_of
from service.actions.read_worklist import names_of_units
from service.domain import access
from service.domain.case import CaseId, ElementId, Offer, ProcessId, StepKind
from service.domain.late_entry import KIND as LATE_ENTRY
from service.domain.people import Patient, PersonId, Role, Staff, Unit, UnitId, UnitStatus
from service.domain.protection import MARKS, Place, shown_address, shown_number
from service.notation.agreement import Agreement
from service.payment import Account
from service.store import (
    Case,
    CaseSummary,
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
    earlier: Sequence[CaseSummary]  #: the patient's other cases that this unit may see
    account: Account | None  #: what is paid day by day; None: the agreement says nothing of it
    payer: str  #: name of the municipality that pays; empty: not settled
    silent: Mapping[UnitId, Unit]  #: parties that do not use Hemgång now, with how to reach them
    notices: Sequence[Notice] = ()  #: what was, or is to be, said outside Hemgång

    @property
    def mark(self) -> str:
        """How the patient's data are protected, in words; empty when they are not."""
        return MARKS.get(self.patient.protection, "")

    @property
    def address(self) -> str:
        return shown_address(self.patient)

    @property
    def listed_name(self) -> str:
        """As it may stand outside the page: in a tab, in the browser's history."""
        if self.patient.protection:
            return shown_number("", self.patient.protection, Place.LIST, self.case.id)
        return self.patient.name

    @property
    def leading(self) -> Role:
        """The party that the case began with."""
        return self.parties[0].role

    @property
    def open_tasks(self) -> Sequence[WorklistItem]:
        return [item for item in self.tasks if item.outcome is None]

    @property
    def milestones(self) -> Sequence[Entry]:
        return [entry for entry in self.history if entry.kind == StepKind.MILESTONE]

    @property
    def entered_late(self) -> Mapping[str, str]:
        """Why something was written down afterwards, by the task or the event that it was handed in to."""
        late = [entry.detail for entry in self.history if entry.kind == LATE_ENTRY]
        return {str(detail["source"]): str(detail["reason"]) for detail in late}

    @property
    def passed(self) -> frozenset[tuple[str, str]]:
        """(process, element) of everything that the case has passed, for the picture."""
        return frozenset((entry.process, entry.element) for entry in self.history if entry.element)


def read_case(
    ctx: Context,
    case_id: CaseId,
    *,
    who: Staff,
    purpose: str = "ärende",
    what: access.Access = access.Access.READ,
) -> CasePage:
    """Raises UnknownCase. `purpose` names the page, and `what` says what was done, in the access log."""
    with ctx.store.transaction() as tx:
        case, agreement = ctx.load(tx, case_id, who)
        ctx.note(tx, who, what, purpose, case=case_id, patient=case.patient)
        return page_of(ctx, tx, case, agreement, who)


def page_of(ctx: Context, tx: Transaction, case: Case, agreement: Agreement, who: Staff) -> CasePage:
    """Call it with the access noted."""
    acting = access.may_act(who, case.participants.values())
    offers = tx.caseload.offers(case.id) if acting and case.closed_at is None else ()
    facts = tx.fact_versions.of_case(case.id)
    account = payment_of(ctx, agreement, facts, case.closed_at, amounts_now(ctx, tx, agreement))
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
        facts=facts,
        offers=[offer for offer in offers if access.may_act_for(who, offer.role)],
        units=names_of_units(ctx),
        people={person.id: person.name for person in ctx.directory.people()},
        earlier=[
            other
            for other in tx.caseload.of_patient(case.patient)
            if other.id != case.id and access.may_read_case(who, other.seen_by)
        ],
        silent=_silent(ctx, case),
        account=account,
        payer=municipality_of(ctx, account.payer)[1] if account else "",
        notices=tx.notices.of_case(case.id),
    )


def _silent(ctx: Context, case: Case) -> dict[UnitId, Unit]:
    """What is sent to a unit that has not begun, or has closed, must reach it some other way."""
    taking_part = set(case.participants.values())
    units = [unit for unit in ctx.directory.units() if unit.id in taking_part]
    return {unit.id: unit for unit in units if unit.status_on(ctx.today()) is not UnitStatus.ACTIVE}
