"""A case as it was: who did what with which answers and when. Free of the database, and of any version."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from service.domain.case import CaseId, ElementId, ProcessId, StepKind
from service.domain.facts import Facts


class Act(StrEnum):
    """What kind of thing happened. Deadlines are not among them: they pass by themselves."""

    OPENED = "opened"
    DONE = "done"  #: a task
    BEGUN = "begun"  #: a diagram that may be started at any time
    HEARD = "heard"  #: a message, by the names that diagrams know it by
    LEARNED = "learned"  #: an answer was corrected
    TOLD = "told"  #: something became known that moves nobody, such as a unit that took over


_NO_PROCESS, _NO_ELEMENT = ProcessId(""), ElementId("")


@dataclass(frozen=True)
class Event:
    act: Act
    at: datetime
    process: ProcessId = _NO_PROCESS
    element: ElementId = _NO_ELEMENT
    names: tuple[str, ...] = ()  #: of the message
    answers: Facts = field(default_factory=dict)  #: by plain names


Passed = tuple[datetime, StepKind, ProcessId, ElementId]  #: an element that was passed, and when


@dataclass(frozen=True)
class Story:
    case: CaseId
    version: int  #: row number of the version that it ran on
    kind: ProcessId
    events: tuple[Event, ...]  #: in the order they were written down
    passed: tuple[Passed, ...]  #: what the history says
    until: datetime  #: when it was closed, or until when it is told
    finished: bool
    versions: int = 1  #: how many it has followed
