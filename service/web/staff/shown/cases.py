"""Cases as rows: where each stands, what it waits for, and what is due next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.read_worklist import CaseList
from service.domain.case import CaseId, Due
from service.domain.people import Staff, UnitId
from service.store import CaseSummary, WorklistItem
from service.web.staff.shown.tasks import Links, PatientName

NO_ONE = "Mottagare saknas"


@dataclass(frozen=True)
class Waiting:
    """A task that a case waits for."""

    task: str
    ours: bool
    unit: str


@dataclass(frozen=True)
class CaseRow:
    number: CaseId
    url: str
    patient: PatientName
    milestone: str  #: empty before the first
    waits: Sequence[Waiting]
    due: Due | None  #: of the task that is due first
    ours: bool  #: something in it waits for the signed-in unit
    unit: str  #: otherwise whom the first task waits for
    opened_at: datetime
    closed_at: datetime | None


def open_rows(page: CaseList, who: Staff, links: Links) -> list[CaseRow]:
    """The one whose next task is due first is first; those that wait for nothing with a clock are last."""
    by_case: dict[CaseId, list[WorklistItem]] = {}
    for item in page.tasks:
        by_case.setdefault(item.case_id, []).append(item)
    rows = [case_row(case, by_case.get(case.id, []), page, who, links) for case in page.open]
    return sorted(rows, key=_first_due)


def closed_rows(page: CaseList, who: Staff, links: Links) -> list[CaseRow]:
    return [case_row(case, [], page, who, links) for case in page.closed]


def case_row(
    case: CaseSummary, tasks: Sequence[WorklistItem], page: CaseList, who: Staff, links: Links
) -> CaseRow:
    passed = page.milestones.get(case.id)
    waits = [waiting(item, who, page.units) for item in tasks]
    return CaseRow(
        number=case.id,
        url=links.case(case.id),
        patient=PatientName(case.patient_name, case.patient),
        milestone=passed.name if passed else "",
        waits=waits,
        due=tasks[0].due if tasks else None,
        ours=any(wait.ours for wait in waits),
        unit=waits[0].unit if waits else "",
        opened_at=case.opened_at,
        closed_at=case.closed_at,
    )


def waiting(item: WorklistItem, who: Staff, units: Mapping[UnitId, str]) -> Waiting:
    unit = units.get(item.unit, item.unit) if item.unit else ""
    return Waiting(item.task.name, item.unit == who.unit.id, unit)


def _first_due(row: CaseRow) -> tuple[bool, float, int]:
    at = row.due.at if row.due else None
    return at is None, at.timestamp() if at else 0.0, row.number
