"""Open tasks as rows: what is due, whose move it is, for whom, and where a click leads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from service.domain import access
from service.domain.case import CaseId, Due, TaskId
from service.domain.people import Staff, UnitId
from service.store import WorklistItem

#: Authorities in the words of the house; one that is not here is written as the diagram has it.
AUTHORITIES = {
    "fast_vardkontakt": "fast vårdkontakt",
    "behandlande_lakare": "behandlande läkare",
    "chefsoverlakare": "chefsöverläkare",
}


@dataclass(frozen=True)
class Links:
    """Where the pages of a case and of a task are."""

    case: Callable[[CaseId], str]
    task: Callable[[CaseId, TaskId], str]


@dataclass(frozen=True)
class PatientName:
    """A patient as a list may name them: of a protected one the case's number, and no name."""

    name: str
    identity_number: str


@dataclass(frozen=True)
class TakenBy:
    """Who has taken it, and where the buttons lead."""

    person: str  #: a name; empty while nobody has
    mine: bool
    take_url: str
    give_back_url: str


@dataclass(frozen=True)
class TaskRow:
    """A row of the worklist."""

    id: str  #: of the link, so that focus finds it again when the list has been fetched anew
    task: str
    task_url: str  #: the form, or the case for those who may not do the task
    case_url: str
    patient: PatientName
    due: Due | None
    ours: bool
    unit: str  #: whom it waits for; empty when nobody has been named
    ground: str  #: who must do it, and the legal source
    may: bool  #: this person may do it
    taken: TakenBy | None = None  #: None: not for this person to take


def task_row(
    item: WorklistItem,
    who: Staff,
    units: Mapping[UnitId, str],
    links: Links,
    taken: TakenBy | None = None,
) -> TaskRow:
    may = access.may_do_task(who, item.unit, item.task.groups)
    case_url = links.case(item.case_id)
    return TaskRow(
        id=f"u-{item.case_id}-{item.task.id}",
        task=item.task.name,
        task_url=links.task(item.case_id, item.task.id) if may else case_url,
        case_url=case_url,
        patient=PatientName(item.patient_name, item.patient_number),
        due=item.due,
        ours=item.unit == who.unit.id,
        unit=units.get(item.unit, "") if item.unit else "",
        ground=_ground(item, who),
        may=may,
        taken=taken,
    )


def needed(item: WorklistItem, who: Staff) -> str:
    """What a person of our unit lacks: "Görs av verksamhetschef"; empty when nothing is lacking."""
    if item.unit != who.unit.id or access.may_do_task(who, item.unit, item.task.groups):
        return ""
    return f"Görs av {' eller '.join(AUTHORITIES.get(group, group) for group in item.task.groups)}"


def _ground(item: WorklistItem, who: Staff) -> str:
    source = item.due.source if item.due else ""
    return " · ".join(filter(None, (needed(item, who), source)))
