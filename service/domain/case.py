"""A case as the machine sees it: what the engine answers, and what the store keeps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from service.domain.answer import Answer
from service.domain.facts import Facts, Value
from service.domain.people import Role

CaseId = NewType("CaseId", int)
TaskId = NewType("TaskId", str)  #: unique within a case, given by the engine: "2.17"
TimerId = NewType("TimerId", str)  #: likewise
ElementId = NewType("ElementId", str)  #: the id of an element in a diagram
ProcessId = NewType("ProcessId", str)  #: the id of a process, one to a diagram
CommandId = NewType("CommandId", str)  #: made with the page or the call; the same one twice has one effect


@dataclass(frozen=True)
class Due:
    """When something is due, and how that was worked out.

    `at` is None while the event that it is counted from has not happened (no notice, no clock).
    """

    at: datetime | None  #: UTC; what is done before this instant is in time
    deadline: str = ""  #: the row's id in frister.dmn; empty for a bare literal such as PT24H
    name: str = ""  #: the row's name in Swedish
    source: str = ""  #: paragraph or clause: "LUS 4:3"
    steps: tuple[str, ...] = ()  #: the computation in Swedish sentences, for the page
    confirmed: bool = True  #: False: "ej bekräftad av regionen", said on screen
    begins: bool = False  #: True: something begins then (a payment day); nobody is late when it has passed


@dataclass(frozen=True)
class OpenTask:
    """A user task that waits for somebody."""

    id: TaskId
    process: ProcessId
    element: ElementId
    name: str
    role: Role
    form: str | None  #: id of the form in the agreement
    opened_at: datetime
    due: Due | None = None
    groups: tuple[str, ...] = ()  #: candidate groups: authorities of which a person needs one


@dataclass(frozen=True)
class WaitingTimer:
    """An armed timer. Its due time is a function of the facts, worked out anew at every move."""

    id: TimerId
    process: ProcessId
    element: ElementId
    name: str
    armed_at: datetime
    due: Due
    host: ElementId | None = None  #: the activity that a boundary timer sits on


class StepKind(StrEnum):
    """What kind of element was passed."""

    STARTED = "started"
    TASK = "task"
    TIMER = "timer"
    MESSAGE_SENT = "message_sent"
    MESSAGE_RECEIVED = "message_received"
    MILESTONE = "milestone"
    DECISION = "decision"
    FINISHED = "finished"


@dataclass(frozen=True)
class Step:
    """An element that was passed in this move, in the order it happened."""

    kind: StepKind
    process: ProcessId
    element: ElementId
    name: str
    at: datetime  #: the moment of the event it belongs to: for a timer its due time, not when it was noticed
    role: Role | None = None


class MessageKind(StrEnum):
    """Where a message comes from."""

    DIAGRAM = "diagram"  #: the process sent it
    GENERAL = "allmant"  #: a person wrote it, about whatever the process has no message for
    CORRECTION = "rattelse"  #: says what is changed in an earlier one
    RETRACTION = "makulering"  #: says that an earlier one no longer counts


@dataclass(frozen=True)
class Carried:
    """What a message told: the answers of one form as they were when it was sent."""

    form: str  #: id in the agreement
    facts: Facts
    before: Facts = field(default_factory=dict)  #: of a correction: what stood there until now


@dataclass(frozen=True)
class SentMessage:
    """A message that the diagram, or a person, sent to the other parties."""

    process: ProcessId
    element: ElementId
    message: str  #: the message's id in the agreement
    name: str  #: in Swedish, as receivers read it
    at: datetime
    sender: Role | None  #: None: a deadline sent it, so the party in whose lane it was sent gets it too
    recipients: tuple[Role, ...]  #: empty: every other party of the case
    answers: tuple[Answer, ...] = ()  #: what it may be answered with; empty: it asks for no answer
    content: tuple[Carried, ...] = ()
    kind: MessageKind = MessageKind.DIAGRAM
    body: str = ""  #: what somebody wrote: the text of a general message, the reason of a change
    about: int | None = None  #: the message that it replies to, corrects or retracts


@dataclass(frozen=True)
class Offer:
    """A diagram that may be started at any time while the case is open: a button on the case page."""

    process: ProcessId
    element: ElementId
    name: str
    role: Role | None
    form: str | None
    group: str = ""  #: heading, in Swedish, that it is folded under; empty: a button of its own


@dataclass(frozen=True)
class Progress:
    """Where a case stands after a move. The store saves all of it in one transaction."""

    state: bytes  #: the engine's own; nobody else reads it
    finished: bool
    tasks: tuple[OpenTask, ...]
    timers: tuple[WaitingTimer, ...]
    position: tuple[tuple[ProcessId, ElementId], ...]  #: where the tokens stand, for the picture
    steps: tuple[Step, ...] = ()  #: what this move passed
    messages: tuple[SentMessage, ...] = ()  #: what this move sent
    facts: Facts = field(default_factory=dict)  #: what this move learned: decisions and moments
    offers: tuple[Offer, ...] = ()
    outcomes: Mapping[TaskId, str] = field(default_factory=dict)  #: tasks that closed: "done" | "withdrawn"
    own: str = ""  #: what stands before the names of what was handed in, when the diagram keeps its own facts
    fired: tuple[WaitingTimer, ...] = ()  #: timers that this move fired, also those it armed itself


Answers = Mapping[str, Value]
