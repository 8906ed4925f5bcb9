"""A case driven by the engine that remembers what people did, to be played again."""

from datetime import datetime
from typing import Any

from service.domain.case import CaseId, ElementId, OpenTask, ProcessId, Progress
from service.domain.facts import Value
from service.notation.agreement import Agreement
from service.replay import Act, Event, Story
from tests.unit.engine.driven_case import MONDAY, DrivenCase


class ToldCase(DrivenCase):
    def __init__(
        self, agreement: Agreement, facts: dict[str, Value] | None = None, at: datetime = MONDAY
    ) -> None:
        known = {**agreement.parameters, **(facts or {})}
        self.events = [Event(Act.OPENED, at, answers=dict(known))]
        self.steps: list[Any] = []
        super().__init__(agreement, known, at)

    def do_task(self, task: OpenTask, **answers: Value) -> Progress:
        self.events.append(Event(Act.DONE, self.at, task.process, task.element, answers=answers))
        return super().do_task(task, **answers)

    def begin(self, process: str, **answers: Value) -> Progress:
        key = ProcessId(process)
        self.events.append(Event(Act.BEGUN, self.at, key, ElementId(""), answers=answers))
        return super().begin(process, **answers)

    def story(self, case: int = 1) -> Story:
        return Story(
            case=CaseId(case),
            version=1,
            kind=self.agreement.main,
            events=tuple(self.events),
            passed=tuple((step.at, step.kind, step.process, step.element) for step in self.steps),
            until=self.at,
            finished=self.progress.finished,
        )

    def _keep(self, progress: Progress) -> Progress:
        self.steps += progress.steps
        return super()._keep(progress)
