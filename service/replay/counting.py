"""What is counted while a story is played: steps, deadlines, and who has worked."""

from collections import Counter
from datetime import datetime

from service.domain.case import OpenTask, Progress, StepKind, TaskId
from service.domain.people import Role
from service.replay.played import Place, Played, Stop
from service.replay.story import Passed


class Counting:
    def __init__(self) -> None:
        self._open: dict[TaskId, OpenTask] = {}
        self._passed: list[Passed] = []
        self._reached: set[Place] = set()
        self._end: Place | None = None  #: the last that was come to: of a case that is finished, its end
        self._kept: Counter[str] = Counter()
        self._missed: Counter[str] = Counter()
        self._work: Counter[Role] = Counter()

    def count(self, progress: Progress, at: datetime) -> None:
        for step in progress.steps:
            self._passed.append((step.at, step.kind, step.process, step.element))
            if step.kind is StepKind.MILESTONE:
                self._reached.add((step.process, step.element))
            if step.kind is StepKind.FINISHED:
                self._end = step.process, step.element
        for task, outcome in progress.outcomes.items():
            if outcome == "done" and task in self._open:
                self._done(self._open[task], at)
        self._open = {task.id: task for task in progress.tasks}

    def played(self, finished: bool, stop: Stop | None, days: int | None, until: datetime) -> Played:
        for task in self._open.values():
            if _due(task) and _late(task, until):
                self._missed[_name(task)] += 1
        return Played(
            finished=finished,
            passed=tuple(self._passed),
            stop=stop,
            reached=frozenset(self._reached | ({self._end} if finished and self._end else set())),
            kept=self._kept,
            missed=self._missed,
            work=self._work,
            days=days,
        )

    def _done(self, task: OpenTask, at: datetime) -> None:
        self._work[task.role] += 1
        if _due(task):
            among = self._missed if _late(task, at) else self._kept
            among[_name(task)] += 1


def _due(task: OpenTask) -> bool:
    """Whether somebody is late when it has passed."""
    return task.due is not None and task.due.at is not None and not task.due.begins


def _late(task: OpenTask, at: datetime) -> bool:
    return bool(task.due and task.due.at and at >= task.due.at)


def _name(task: OpenTask) -> str:
    return (task.due.name if task.due else "") or task.name
