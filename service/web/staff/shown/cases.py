"""Cases as rows: where each stands, what it waits for, and what is due next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.read_worklist import CaseList
from service.domain.case import CaseId, Due
from service.domain.people import Staff, UnitId
from service.store import CaseSummary, WorklistItem
from service.web.staff.shown.tasks import Links, PatientName

NO_ONE = "mottagare saknas"


@dataclass(frozen=True)
class CaseRow:
    number: CaseId
    url: str
    patient: PatientName
    milestone: str  #: the latest; empty before the first
    ours: bool  #: something in it waits for the signed-in unit
    unit: str  #: otherwise whom the first task waits for; empty: nobody has been named
    tasks: Sequence[str]  #: ours, else those of that unit; empty when the case waits for nobody
    also: Sequence[str]  #: the other units that it waits for
    due: Due | None  #: of the task that is due first, whosever it is
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
    ours = any(item.unit == who.unit.id for item in tasks)
    first = who.unit.id if ours else next((item.unit for item in tasks), None)
    others = dict.fromkeys(item.unit for item in tasks if item.unit != first)
    return CaseRow(
        number=case.id,
        url=links.case(case.id),
        patient=PatientName(case.patient_name, case.patient_number),
        milestone=passed.name if passed else "",
        ours=ours,
        unit=_name(first, page) if first else "",
        tasks=[item.task.name for item in tasks if item.unit == first],
        also=[_name(unit, page) for unit in others],
        due=tasks[0].due if tasks else None,
        opened_at=case.opened_at,
        closed_at=case.closed_at,
    )


def _name(unit: UnitId | None, page: CaseList) -> str:
    return page.units.get(unit, unit) if unit else NO_ONE


def _first_due(row: CaseRow) -> tuple[bool, float, int]:
    at = row.due.at if row.due else None
    return at is None, at.timestamp() if at else 0.0, row.number
