"""The deviation reports that a unit has made, or has been asked to answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.read_worklist import names_of_units
from service.domain import access
from service.domain.case import CaseId
from service.domain.deviation import COUNTERPART, PROCESS
from service.domain.people import PersonId, Role, Staff, UnitId
from service.notation.agreement import Agreement
from service.store import Run, WorklistItem


@dataclass(frozen=True)
class Deviation:
    run: Run
    agreement: Agreement  #: for the words of its forms
    waits: Sequence[WorklistItem]  #: its open tasks; none: it is closed


@dataclass(frozen=True)
class DeviationsPage:
    now: datetime
    open: Sequence[Deviation]
    closed: Sequence[Deviation]
    units: Mapping[UnitId, str]
    people: Mapping[PersonId, str]


def read_deviations(ctx: Context, *, who: Staff) -> DeviationsPage:
    """Both parties follow a report; every patient that is shown leaves a row in the access log."""
    with ctx.store.transaction() as tx:
        tasks: dict[tuple[CaseId, str], list[WorklistItem]] = {}
        for item in tx.worklist.in_cases_of(who.unit.id):
            if item.task.process == PROCESS:
                tasks.setdefault((item.case_id, item.task.id.split(".")[0]), []).append(item)
        found = [
            Deviation(run, ctx.agreement(tx, run.agreement), tasks.get((run.case_id, run.number), []))
            for run in tx.runs.of_unit(who.unit.id, PROCESS)
            if _concerns(run, tasks.get((run.case_id, run.number), []), who)
        ]
        for case, patient in sorted({(each.run.case_id, each.run.patient) for each in found}):
            ctx.note(tx, who, access.Access.READ, "avvikelser", case=case, patient=patient)
        return DeviationsPage(
            now=ctx.clock.now(),
            open=[each for each in found if each.waits],
            closed=[each for each in found if not each.waits],
            units=names_of_units(ctx),
            people={person.id: person.name for person in ctx.directory.people()},
        )


def _concerns(run: Run, waits: Sequence[WorklistItem], who: Staff) -> bool:
    """The unit reported it, is asked to answer it, or has a step of it to do."""
    asked: Role | None = Role(str(run.facts[COUNTERPART])) if run.facts.get(COUNTERPART) else None
    ours = asked in (who.unit.role, who.unit.id) if asked else False
    return ours or run.begun_unit == who.unit.id or any(item.unit == who.unit.id for item in waits)
