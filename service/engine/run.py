"""One move of one case: the moment it happens at, the facts as they grow, and what was passed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from service.domain.case import Due, ElementId, ProcessId, SentMessage, Step, StepKind
from service.domain.errors import EngineFailed
from service.domain.facts import Facts, Value, nested
from service.domain.people import Role
from service.engine.iso import is_literal, moment_of
from service.notation.agreement import Agreement
from service.notation.bpmn import Element
from service.notation.feel import compile_expression
from service.notation.own_facts import kept, seen_inside

#: A diagram that passes more elements after one event is going round without waiting. Well below the depth of
#: 1000 at which SpiffWorkflow's searches stop finding what is there.
MOST_STEPS = 300

_FUNCTIONS = frozenset({"frist"})


@dataclass
class Run:
    """Stands where SpiffWorkflow expects a script engine, so every expression ends up here as FEEL."""

    agreement: Agreement
    at: datetime
    facts: dict[str, Value]
    steps: list[Step] = field(default_factory=list)
    messages: list[SentMessage] = field(default_factory=list)
    learned: dict[str, Value] = field(default_factory=dict)
    by_clock: bool = False  # a deadline moves the case, and nobody at the party in whose lane it happens
    passed: int = 0  # elements of the diagram since the last event
    touched: int = 0  # likewise in the whole move, SpiffWorkflow's own inner elements included
    _context: dict[str, Value] | None = None
    _dues: dict[tuple[str, datetime], Due] = field(default_factory=dict)
    _own: str = ""  # what stands before the facts of the diagram that is being moved, if it keeps its own

    # What SpiffWorkflow calls a script engine ------------------------------------------------------

    def evaluate(self, task: Any, expression: str, external_context: Any = None) -> bool:
        """A condition on a flow: FEEL's null counts as no."""
        return self.value_of(expression) is True

    def execute(self, task: Any, script: str, external_context: Any = None) -> bool:
        raise EngineFailed("Skript körs inte: använd ett beslut (DMN) eller ett formulär.")

    # Expressions and time --------------------------------------------------------------------------

    def value_of(self, expression: str) -> Value:
        return compile_expression(expression, _FUNCTIONS).evaluate(self.context, {"frist": self._no_trace})

    def role_of(self, process: ProcessId, element: Element) -> Role | None:
        """The party that the facts name for this very element, else the one whose lane it lies in."""
        if not element.party:
            return self.agreement.role_of(process, element)
        named = self.value_of(element.party)
        return Role(named) if isinstance(named, str) and named else None

    def due(self, text: str, armed_at: datetime) -> Due:
        """When a timer's text falls due, with its explanation where it comes from frister.dmn.

        Counted once for as long as the facts stay as they are: every move asks many times.
        """
        if (text, armed_at) not in self._dues:
            self._dues[text, armed_at] = self._counted(text, armed_at)
        return self._dues[text, armed_at]

    def _counted(self, text: str, armed_at: datetime) -> Due:
        if is_literal(text):
            return Due(at=moment_of(text, armed_at))
        asked: list[Due] = []
        found = compile_expression(text, _FUNCTIONS).evaluate(self.context, {"frist": self._tracing(asked)})
        at = _instant(found, armed_at)
        return replace(asked[0], at=at) if asked else Due(at=at)

    def _tracing(self, asked: list[Due]) -> Callable[[Any], datetime | None]:
        def frist(name: Any) -> datetime | None:
            asked.append(self.agreement.deadlines.due(str(name), self.context))
            return asked[-1].at

        return frist

    def _no_trace(self, name: Any) -> datetime | None:
        return self.agreement.deadlines.due(str(name), self.context).at

    @property
    def context(self) -> dict[str, Value]:
        """The facts as expressions see them."""
        if self._context is None:
            self._context = nested(self.known)
        return self._context

    @property
    def known(self) -> Facts:
        """The facts by name, as the diagram that is being moved sees them."""
        return seen_inside(self.facts, self._own)

    @contextmanager
    def inside(self, prefix: str) -> Iterator[None]:
        """Everything until the end is read and learned by a diagram whose own facts have this prefix."""
        outer = self._own
        self._enter(prefix)
        try:
            yield
        finally:
            self._enter(outer)

    def _enter(self, prefix: str) -> None:
        if prefix != self._own:
            self._own = prefix
            self._forget()

    def _forget(self) -> None:
        """What has been worked out from facts that are others now."""
        self._context, self._dues = None, {}

    # What happens ----------------------------------------------------------------------------------

    def learn(self, name: str, value: Value) -> None:
        self.facts[self._own + name] = self.learned[self._own + name] = value
        self._forget()

    def turn_to(self, agreement: Agreement) -> None:
        """Another version is followed from now on. Its parameters hold where the case has kept the old."""
        before, self.agreement = self.agreement.parameters, agreement
        self._forget()
        for name, value in agreement.parameters.items():
            kept_as_it_was = self.facts.get(name) == before.get(name)
            if kept_as_it_was and self.facts.get(name) != value:
                self.learn(name, value)

    def told(self, answers: Facts) -> None:
        """What somebody brings is known from now on; it is not for the engine to say that it was learned."""
        self.facts.update(kept(answers, self._own))
        self._forget()

    def heard(self, element: str) -> None:
        """A message has reached an event that waits for it; the step follows when the token moves."""
        self.learn(f"tid.{element}", self.at)

    def step(self, kind: StepKind, process: ProcessId, element: Element, role: Role | None) -> None:
        self.steps.append(
            Step(kind, process, ElementId(element.id), element.name or element.id, self.at, role)
        )
        self.learn(f"tid.{element.id}", self.at)

    def count(self, process: ProcessId, element: str) -> None:
        self.passed += 1
        if self.passed > MOST_STEPS:
            raise EngineFailed(
                "Diagrammet går runt utan att vänta på någon. Lägg in en uppgift eller en timer i slingan.",
                process=process,
                element=element,
            )


def _instant(found: Any, armed_at: datetime) -> datetime | None:
    match found:
        case None:
            return None
        case datetime() if found.tzinfo is not None:
            return found.astimezone(UTC)
        case timedelta():
            return armed_at + found
        case str() if is_literal(found):
            return moment_of(found, armed_at)
    raise EngineFailed(f"Timern gav {found!r}, som inte är en tidpunkt.")
