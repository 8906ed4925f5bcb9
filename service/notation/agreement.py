"""An agreement as read: the diagrams, tables, forms and texts that two parties have agreed on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from service.domain.answer import Answer
from service.domain.case import ElementId, ProcessId
from service.domain.errors import BadDocument
from service.domain.facts import Facts
from service.domain.people import Role
from service.notation.bpmn import Diagram, Element
from service.notation.deadlines import Deadlines
from service.notation.decision import DecisionTable
from service.notation.document import Meeting, Template
from service.notation.followup import FollowUp
from service.notation.form import Form
from service.notation.grounds import Grounds
from service.notation.notices import Notices
from service.notation.payment import Payment
from service.notation.phrases import Phrase

T = TypeVar("T")

KINDS = "arenden"  # property of a start event: in which kinds of cases the button is offered
ANY_KIND = "alla"


@dataclass(frozen=True)
class MessageTerms:
    """What the parties have agreed about one message."""

    to: tuple[Role, ...] = ()  #: empty: every other party of the case
    answers: tuple[Answer, ...] = ()  #: what a receiver may answer; empty: no answer is asked for
    carries: tuple[str, ...] = ()  #: ids of the forms whose answers it tells


@dataclass(frozen=True)
class Agreement:
    """Everything is read and checked for form; whether it can run is for `service.checks` to say."""

    id: str  #: "stockholm"
    name: str  #: as people read it
    main: ProcessId  #: the diagram that a new case starts in
    digest: str  #: SHA-256 over all files, the identity of a version
    roles: Mapping[str, Role]  #: lane name -> role
    diagrams: Mapping[ProcessId, Diagram]
    deadlines: Deadlines
    decisions: Mapping[str, DecisionTable] = field(default_factory=dict)
    forms: Mapping[str, Form] = field(default_factory=dict)
    help: Mapping[str, str] = field(default_factory=dict)  #: element id -> Markdown in Swedish
    scenarios: Mapping[str, str] = field(default_factory=dict)  #: file -> Gherkin in Swedish
    messages: Mapping[str, MessageTerms] = field(default_factory=dict)  #: by the message's id
    parameters: Facts = field(default_factory=dict)  #: facts that every new case starts with
    not_confirmed: Mapping[str, str] = field(default_factory=dict)  #: what the region has not confirmed
    documents: Mapping[str, Template] = field(default_factory=dict)  #: by id, as they are offered
    meetings: Mapping[str, Meeting] = field(default_factory=dict)  #: what can be put into a calendar
    region: str = ""
    care: str = ""
    source: str = ""  #: the document that the agreement follows
    valid_from: date | None = None
    phrases: tuple[Phrase, ...] = ()  #: for long texts, those of the agreement itself first
    notices: Notices = field(default_factory=Notices)  #: who is told outside Hemgång that something waits
    payment: Payment | None = None  #: None: the agreement says nothing of payment
    followup: FollowUp | None = None  #: None: the agreement says nothing of follow-up
    cases: Mapping[ProcessId, tuple[Role, ...]] = field(default_factory=dict)  #: further kinds -> who opens
    grounds: Grounds = field(default_factory=Grounds)  #: who may be told what, and why

    @property
    def kinds(self) -> Mapping[ProcessId, tuple[Role, ...]]:
        """Every kind of case, by the process it begins with, and the roles that may open it.

        The main one is opened by the party in whose lane it begins; without a lane, by any party.
        """
        starts = self.diagrams[self.main].start_events() if self.main in self.diagrams else ()
        opening = {role for start in starts if (role := self.role_of(self.main, start))}
        return {self.main: tuple(opening or self.roles.values()), **self.cases}

    def kinds_of(self, start: Element) -> Collection[ProcessId]:
        """The kinds of cases in which an any-time diagram is offered: those it names, else the main one."""
        words = start.properties.get(KINDS, "").replace(",", " ").split()
        return self.kinds if words == [ANY_KIND] else [ProcessId(word) for word in words] or [self.main]

    def element(self, process: ProcessId, element: ElementId | str) -> Element:
        return self.diagrams[process].elements[element]

    def role_of(self, process: ProcessId, element: Element) -> Role | None:
        """The party whose lane the element, or the sub-process around it, lies in."""
        elements = self.diagrams[process].elements
        around: Element | None = element
        while around is not None and around.lane is None:
            around = elements[around.parent] if around.parent else None
        return self.roles.get(around.lane) if around is not None and around.lane else None

    def party(self, role: Role | None) -> str:
        """A role in the words of the diagrams: its lane's name."""
        return next((lane for lane, known in self.roles.items() if known == role), role or "")

    def form(self, form: str) -> Form:
        return _known(self.forms, form, "Formuläret")

    def form_of(self, form: str | None) -> Form | None:
        """The form that a step names; None for a step without one."""
        return self.form(form) if form else None

    def phrases_for(self, form: str, field: str) -> tuple[Phrase, ...]:
        """What may be put into a long text by its code; `field` is its key, in a row after the list's."""
        return tuple(phrase for phrase in self.phrases if phrase.fits(form, field))

    def terms(self, message: str) -> MessageTerms:
        """What is agreed about a message; by itself it goes to everybody and asks for no answer."""
        return self.messages.get(message, MessageTerms())

    def decision(self, decision: str) -> DecisionTable:
        return _known(self.decisions, decision, "Beslutet")


def _known(among: Mapping[str, T], name: str, what: str) -> T:
    if name not in among:
        raise BadDocument(f"{what} {name!r} finns inte i överenskommelsen.")
    return among[name]
