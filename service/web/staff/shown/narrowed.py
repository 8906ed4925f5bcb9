"""What a list's choices are called, and its rows in groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from service.actions.narrow_list import Choices
from service.domain.narrowing import Grouped, Narrowing, What, Within, span
from service.web.staff.shown.tasks import TaskRow

WHAT = (("", "Alla"), (What.MINE, "Det jag har tagit"), (What.FREE, "Det som ingen har tagit"))
DEADLINES = (
    ("", "Alla"),
    (Within.PASSED, "Har gått ut"),
    (Within.TODAY, "I dag eller tidigare"),
    (Within.WEEK, "Inom en vecka eller tidigare"),
)
LETTERS = (("", "Alla"), ("olast", "Med meddelande att läsa"))
GROUPS = (("", "Nej"), (Grouped.DEADLINE, "Efter frist"), (Grouped.PATIENT, "Efter patient"))


@dataclass(frozen=True)
class Choice:
    """A question about what to show."""

    name: str  #: in the address
    label: str
    options: Sequence[tuple[str, str]]
    value: str

    @property
    def said(self) -> str:
        """ "Frist: I dag", for the line that tells what is chosen."""
        return f"{self.label}: {dict(self.options)[self.value]}"


def questions(chosen: Narrowing, choices: Choices, *, tasks: bool) -> list[Choice]:
    """`tasks`: of a list of tasks, which may be taken and grouped; otherwise of a list of cases."""
    milestones = [("", "Alla"), *choices.milestones.items()]
    parties = [("", "Alla"), *((str(role), name) for role, name in choices.parties.items())]
    asked = [
        Choice("vad", "Uppgifter", WHAT, chosen.vad),
        Choice("frist", "Frist", DEADLINES, chosen.frist),
        Choice("lage", "Patientens läge", milestones, chosen.lage),
        Choice("part", "Vems tur", parties, chosen.part),
        Choice("meddelande", "Meddelanden", LETTERS, chosen.meddelande),
        Choice("gruppera", "Gruppera", GROUPS, chosen.gruppera),
    ]
    return [choice for choice in asked if tasks or choice.name not in ("vad", "gruppera")]


@dataclass(frozen=True)
class Group:
    heading: str  #: empty: the only one, without a heading
    rows: Sequence[TaskRow]


def grouped(rows: Sequence[TaskRow], chosen: Narrowing, now: datetime) -> list[Group]:
    """Within a group what is due first is first, as in the list as a whole."""
    if not rows or not chosen.gruppera:
        return [Group("", rows)]
    if chosen.gruppera == Grouped.DEADLINE:
        under: dict[str, list[TaskRow]] = {}
        for row in rows:
            under.setdefault(span(row.due, now), []).append(row)
        return [Group(words, part) for words, part in under.items()]
    by_patient = sorted(rows, key=_patient)
    return [Group(part[0], list(found)) for part, found in groupby(by_patient, _patient)]


def _patient(row: TaskRow) -> tuple[str, str]:
    return row.patient.name, row.patient.identity_number
