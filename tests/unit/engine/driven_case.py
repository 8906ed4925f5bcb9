"""A case driven by the engine alone, on a frozen clock: facts are kept here, as the store would."""

from datetime import UTC, datetime, timedelta

from service.domain.case import OpenTask, ProcessId, Progress, StepKind
from service.domain.facts import Value
from service.domain.migration import NO_PLAN, Plan
from service.engine import Engine
from service.notation.agreement import Agreement
from service.notation.own_facts import kept

MONDAY = datetime(2026, 4, 13, 7, 0, tzinfo=UTC)


class DrivenCase:
    def __init__(
        self, agreement: Agreement, facts: dict[str, Value] | None = None, at: datetime = MONDAY
    ) -> None:
        self.engine = Engine()
        self.agreement = agreement
        self.at = at
        self.facts: dict[str, Value] = dict(facts or {})
        self.passed: list[str] = []
        self.progress = self._keep(self.engine.start(agreement, self.facts, at))

    def do(self, element: str, **answers: Value) -> Progress:
        return self.do_task(self.task(element), **answers)

    def do_task(self, task: OpenTask, **answers: Value) -> Progress:
        state = self.progress.state
        progress = self.engine.complete(self.agreement, state, task.id, self.facts, self.at, answers)
        self.facts |= kept(answers, progress.own)
        return self._keep(progress)

    def later(self, **time: float) -> Progress:
        self.at += timedelta(**time)
        return self._keep(self.engine.catch_up(self.agreement, self.progress.state, self.facts, self.at))

    def begin(self, process: str, **answers: Value) -> Progress:
        state, key = self.progress.state, ProcessId(process)
        progress = self.engine.begin(self.agreement, state, key, self.facts, self.at, answers)
        self.facts |= kept(answers, progress.own)
        return self._keep(progress)

    def receive(self, message: str) -> Progress:
        return self._keep(
            self.engine.receive(self.agreement, self.progress.state, message, self.facts, self.at)
        )

    def move(self, new: Agreement, plan: Plan = NO_PLAN) -> Progress:
        """Over to another version."""
        progress = self.engine.move(self.agreement, new, self.progress.state, self.facts, self.at, plan)
        self.agreement = new
        return self._keep(progress)

    def task(self, element: str) -> OpenTask:
        return next(task for task in self.progress.tasks if task.element == element)

    @property
    def waits(self) -> list[str]:
        return sorted(task.element for task in self.progress.tasks)

    def fired(self) -> list[tuple[str, datetime]]:
        return [(step.element, step.at) for step in self.progress.steps if step.kind is StepKind.TIMER]

    def _keep(self, progress: Progress) -> Progress:
        self.progress = progress
        self.facts |= progress.facts
        self.passed += [step.element for step in progress.steps]
        return progress
