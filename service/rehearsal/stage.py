"""A case played on the engine alone: a frozen clock, and facts kept as the store would keep them."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.case import Offer, OpenTask, ProcessId, Progress, Step, WaitingTimer
from service.domain.facts import Facts, Value, nested, started_by
from service.domain.patient_facts import KIND, OPENED_BY
from service.domain.people import Role
from service.engine import Engine
from service.notation.agreement import Agreement
from service.notation.bpmn import Element
from service.notation.form import Form
from service.notation.own_facts import kept, own_prefix, seen_inside
from service.payment import Known
from service.rehearsal.answers import Table, answered, asked_by, plain
from service.rehearsal.failure import Failed, spoken
from service.rehearsal.words import worded


@dataclass(frozen=True)
class Sent:
    """A message that left, and the parties that take part and got it."""

    name: str
    recipients: frozenset[Role]


class Stage:
    """Every verb raises Failed, or EngineFailed when the diagram cannot go on."""

    def __init__(self, agreement: Agreement, engine: Engine) -> None:
        self.agreement = agreement
        self.facts: dict[str, Value] = dict(agreement.parameters)
        self.versions: list[Known] = []  #: every value that a fact has had, with when it came
        self.sent: list[Sent] = []
        self.fired: list[WaitingTimer] = []
        self.passed: list[Step] = []
        self.kind = agreement.main  #: the process that the case begins with
        self.opened_by: Role | None = None  #: where several parties may open that kind
        self._engine = engine
        self._clock: datetime | None = None
        self._progress: Progress | None = None

    # The clock -------------------------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        if self._clock is None:
            raise Failed('Ingen tid är sagd. Börja med: Givet ärendet startar "2026-04-13 09:00" med')
        return self._clock

    def go_to(self, at: datetime) -> None:
        if self._clock is not None and at < self._clock:
            raise Failed(f"Tiden går inte bakåt: klockan är redan {worded(self._clock)}.")
        while (due := self._next_due()) is not None and due < at:
            self._catch_up(due)  # as the worker does, so that each fact is learned when it came to be
        self._catch_up(at)

    def _next_due(self) -> datetime | None:
        """The first deadline that the clock has not come to."""
        timers = self._progress.timers if self._progress is not None else ()
        moments = [timer.due.at for timer in timers if timer.due.at is not None]
        return min((due for due in moments if self._clock is None or due > self._clock), default=None)

    def _catch_up(self, at: datetime) -> None:
        self._clock = at
        if self._progress is not None:
            self._keep(self._engine.catch_up(self.agreement, self._progress.state, self.facts, at))

    # What happens ----------------------------------------------------------------------------------

    def start(self, table: Table, kind: ProcessId | None = None, opened_by: Role | None = None) -> None:
        if self._progress is not None:
            raise Failed("Ärendet har redan startat. Ett scenario följer ett enda ärende.")
        now = self.now
        self.kind, self.opened_by = kind or self.kind, opened_by
        opener = opened_by or next(iter(self.agreement.kinds.get(self.kind, ())), None)
        self.facts |= {KIND: str(self.kind), OPENED_BY: opener}
        form = next((self._form(start.form) for start in self._start_events() if start.form), None)
        asked = {key: text for key, text in table.items() if form and asked_by(form, key)}
        self.facts |= plain({key: text for key, text in table.items() if key not in asked})
        if form:
            self.facts |= answered(form, asked, self.facts, now)
        progress = self._engine.start(self.agreement, self.facts, now, self.kind)
        self._keep(progress, dict(self.facts))

    def complete(self, task: OpenTask, table: Table) -> None:
        run = own_prefix(self.agreement.diagrams[task.process], task.id.split(".")[0])
        answers = self._answers(task.form, table, seen_inside(self.facts, run))
        state = self.progress.state
        self._keep(
            self._engine.complete(self.agreement, state, task.id, self.facts, self.now, answers), answers
        )

    def begin(self, offer: Offer, table: Table, by: Role | None = None) -> None:
        answers = {
            **self._answers(offer.form, table, self.facts),
            **started_by(offer.process, by or offer.role),
        }
        state = self.progress.state
        self._keep(
            self._engine.begin(self.agreement, state, offer.process, self.facts, self.now, answers), answers
        )

    def receive(self, message: str, table: Table) -> None:
        answers = plain(table)
        state = self.progress.state
        self._keep(
            self._engine.receive(self.agreement, state, message, self.facts, self.now, answers), answers
        )

    # What is the case ------------------------------------------------------------------------------

    @property
    def progress(self) -> Progress:
        if self._progress is None:
            raise Failed('Ärendet har inte startat. Börja med: Givet ärendet startar "2026-04-13 09:00" med')
        return self._progress

    def fact(self, name: str) -> Value:
        """None for what is not known. `kontakter.0.namn` is the name in the first row of a list."""
        found: Value = nested(self.facts)
        for step in name.split("."):
            if isinstance(found, list) and step.isdecimal():
                found = found[int(step)] if int(step) < len(found) else None
            else:
                found = found.get(step) if isinstance(found, dict) else None
        return found

    def lane(self, role: Role | None) -> str:
        return spoken(self.agreement.party(role))

    @property
    def parties(self) -> dict[str, Role]:
        """Lane by name, as a scenario says it."""
        return {spoken(lane): role for lane, role in self.agreement.roles.items()}

    def participants(self) -> frozenset[Role]:
        """Who starts the case, and those that a unit has been chosen for. Without unit pickers: everybody."""
        fields = [field for form in self.agreement.forms.values() for field in form.fields]
        pickers = [field for field in fields if field.participant]
        if not pickers:
            return frozenset(self.agreement.roles.values())
        starters = {self.agreement.role_of(self.kind, start) for start in self._start_events()}
        if self.opened_by:
            starters = {self.opened_by}
        chosen = {field.participant for field in pickers if self.facts.get(field.key)}
        return frozenset(role for role in chosen | starters if role)

    # -----------------------------------------------------------------------------------------------

    def _start_events(self) -> tuple[Element, ...]:
        return self.agreement.diagrams[self.kind].start_events()

    def _form(self, form: str | None) -> Form | None:
        return self.agreement.forms.get(form) if form else None

    def _answers(self, form: str | None, table: Table, facts: Facts) -> Facts:
        known = self._form(form)
        return answered(known, table, facts, self.now) if known else plain(table)

    def _keep(self, progress: Progress, answers: Facts | None = None) -> None:
        self._progress = progress
        learned = {**kept(answers or {}, progress.own), **progress.facts}
        self.facts |= learned
        self.versions += [Known(name, value, self.now) for name, value in learned.items()]
        self.passed += progress.steps
        self.fired += progress.fired
        taking_part = self.participants()
        for message in progress.messages:
            wanted = frozenset(message.recipients) or taking_part
            self.sent.append(Sent(message.name, wanted & taking_part - {message.sender}))
