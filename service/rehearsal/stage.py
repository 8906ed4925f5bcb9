"""A case played on the engine alone: a frozen clock, and facts kept as the store would keep them."""

from dataclasses import dataclass
from datetime import datetime

from service.domain.case import Offer, OpenTask, Progress, Step, WaitingTimer
from service.domain.facts import Facts, Value, nested
from service.domain.people import Role
from service.engine import Engine
from service.notation.agreement import Agreement
from service.notation.bpmn import Element
from service.notation.form import Form
from service.notation.own_facts import STARTED_BY, keeps_own_facts, kept, own_prefix, seen_inside
from service.rehearsal.answers import Table, answered, plain
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
        self.sent: list[Sent] = []
        self.fired: list[WaitingTimer] = []
        self.passed: list[Step] = []
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
        self._clock = at
        if self._progress is not None:
            self._keep(self._engine.catch_up(self.agreement, self._progress.state, self.facts, at))

    # What happens ----------------------------------------------------------------------------------

    def start(self, table: Table) -> None:
        if self._progress is not None:
            raise Failed("Ärendet har redan startat. Ett scenario följer ett enda ärende.")
        now = self.now
        form = next((self._form(start.form) for start in self._start_events() if start.form), None)
        fields = {field.key for field in form.fields} if form else set()
        asked = {key: text for key, text in table.items() if key in fields}
        self.facts |= plain({key: text for key, text in table.items() if key not in fields})
        if form:
            self.facts |= answered(form, asked, self.facts, now)
        self._keep(self._engine.start(self.agreement, self.facts, now))

    def complete(self, task: OpenTask, table: Table) -> None:
        run = own_prefix(self.agreement.diagrams[task.process], task.id.split(".")[0])
        answers = self._answers(task.form, table, seen_inside(self.facts, run))
        state = self.progress.state
        self._keep(
            self._engine.complete(self.agreement, state, task.id, self.facts, self.now, answers), answers
        )

    def begin(self, offer: Offer, table: Table, part: Role | None = None) -> None:
        """`part` begins it, where a diagram that keeps its own facts asks who did."""
        answers = self._answers(offer.form, table, self.facts)
        if keeps_own_facts(self.agreement.diagrams[offer.process]) and part:
            answers = {**answers, STARTED_BY: part}
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
        """None for what is not known."""
        found: Value = nested(self.facts)
        for step in name.split("."):
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
        starters = {self.agreement.role_of(self.agreement.main, start) for start in self._start_events()}
        chosen = {field.participant for field in pickers if self.facts.get(field.key)}
        return frozenset(role for role in chosen | starters if role)

    # -----------------------------------------------------------------------------------------------

    def _start_events(self) -> tuple[Element, ...]:
        return self.agreement.diagrams[self.agreement.main].start_events()

    def _form(self, form: str | None) -> Form | None:
        return self.agreement.forms.get(form) if form else None

    def _answers(self, form: str | None, table: Table, facts: Facts) -> Facts:
        known = self._form(form)
        return answered(known, table, facts, self.now) if known else plain(table)

    def _keep(self, progress: Progress, answers: Facts | None = None) -> None:
        self._progress = progress
        self.facts |= {**kept(answers or {}, progress.own), **progress.facts}
        self.passed += progress.steps
        self.fired += progress.fired
        taking_part = self.participants()
        for message in progress.messages:
            wanted = frozenset(message.recipients) or taking_part - {message.sender}
            self.sent.append(Sent(message.name, wanted & taking_part))
