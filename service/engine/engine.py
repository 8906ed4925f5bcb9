"""The engine is a function: an agreement, a state, the facts, an event and a moment in; `Progress` out."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from service.domain.case import ProcessId, Progress, TaskId
from service.domain.errors import Conflict, EngineFailed, HemgangError, TaskNotOpen
from service.domain.facts import Facts
from service.domain.migration import NO_PLAN, Plan
from service.engine import standing
from service.engine.codec import CaseState, decode, encode
from service.engine.compiled import CompiledAgreement, compile_agreement
from service.engine.migration import Versions, migrate
from service.engine.moving import Move, waits_for_a_person
from service.engine.run import Run
from service.notation.agreement import Agreement

NOTHING: Facts = {}


class Engine:
    """Every method raises EngineFailed, and then nothing has happened: the state that came in still holds.

    Moments are aware. `facts` are the case's facts before the move, `answers` what somebody now brings; what
    the engine learns comes back in `Progress.facts`. Overdue timers fire first, each as of its due time and
    on the facts as they were, so what a person does at 12.05 never overtakes a deadline at 12.00 that a
    worker has not come to yet.
    """

    def __init__(self) -> None:
        self._compiled: dict[str, CompiledAgreement] = {}
        for name in ("spiff.task", "spiff.workflow"):  # at lower levels they log task data: patients' data
            logging.getLogger(name).setLevel(logging.WARNING)

    def start(
        self, agreement: Agreement, facts: Facts, at: datetime, kind: ProcessId | None = None
    ) -> Progress:
        """A new case begins, with the main diagram or that of another kind of case."""
        return self._move(agreement, b"", facts, at, lambda move: move.begin(kind or agreement.main))

    def begin(
        self,
        agreement: Agreement,
        state: bytes,
        process: ProcessId,
        facts: Facts,
        at: datetime,
        answers: Facts = NOTHING,
    ) -> Progress:
        """Somebody starts an any-time diagram in a case that runs; `answers` to its start form."""
        return self._move(
            agreement,
            state,
            facts,
            at,
            lambda move: move.begin(process),
            answers,
            own=lambda move: move.own(process),
        )

    def complete(
        self,
        agreement: Agreement,
        state: bytes,
        task: TaskId,
        facts: Facts,
        at: datetime,
        answers: Facts = NOTHING,
    ) -> Progress:
        """A user task is done, with `answers` to its form. Raises TaskNotOpen."""

        def own(move: Move) -> str:
            instance = move.instance_of(_open(move, task))
            return move.own(instance.process, instance.number)

        return self._move(
            agreement,
            state,
            facts,
            at,
            lambda move: move.complete(_open(move, task)),
            answers,
            done=task,
            own=own,
        )

    def receive(
        self,
        agreement: Agreement,
        state: bytes,
        message: str,
        facts: Facts,
        at: datetime,
        answers: Facts = NOTHING,
    ) -> Progress:
        """A message arrives, by its name, and may bring facts.

        If nobody waits for it, it may start an any-time diagram.
        """
        return self.hear(agreement, state, (message,), facts, at, answers)

    def hear(
        self,
        agreement: Agreement,
        state: bytes,
        names: Sequence[str],
        facts: Facts,
        at: datetime,
        answers: Facts = NOTHING,
    ) -> Progress:
        """One thing happens that diagrams know by several names; each is a message of its own, in turn."""

        def act(move: Move) -> None:
            for name in names:
                _receive(move, name)

        return self._move(agreement, state, facts, at, act, answers)

    def learn(
        self, agreement: Agreement, state: bytes, facts: Facts, at: datetime, answers: Facts
    ) -> Progress:
        """Something is known otherwise, and nobody is moved by hand: due times and offers follow."""
        return self._move(agreement, state, facts, at, lambda move: move.settle(), answers)

    def catch_up(self, agreement: Agreement, state: bytes, facts: Facts, at: datetime) -> Progress:
        """Timers that are due at `at` fire."""
        return self._move(agreement, state, facts, at, lambda move: None)

    def move(
        self,
        old: Agreement,
        new: Agreement,
        state: bytes,
        facts: Facts,
        at: datetime,
        plan: Plan = NO_PLAN,
    ) -> Progress:
        """The case goes over to another version of its agreement, with its open tasks and its clocks.

        Timers that the new version has passed already fire at once, each as of its due time. Raises
        CannotMove, with everything that has no place there.
        """
        versions = Versions(self._ready(old), self._ready(new), plan)
        run = Run(old, at, dict(facts))
        with _told_as_ours():
            leaving = Move(versions.old, decode(state, versions.old, run), run)
            before = standing.open_ids(leaving)
            move = migrate(leaving, versions)
            run.at = min(at, move.first_due() or at)
            move.catch_up(at)
            move.settle()
            return _after(move, None, before)

    def look(self, agreement: Agreement, state: bytes, facts: Facts, at: datetime) -> Progress:
        """Where the case stands, without moving it."""
        compiled = self._ready(agreement)
        run = Run(agreement, at, dict(facts))
        with _told_as_ours():
            move = Move(compiled, decode(state, compiled, run), run)
            return _progress(move, state, None, frozenset())

    def check(self, agreement: Agreement) -> None:
        """Raises BadDocument when a diagram cannot be made ready to run."""
        self._ready(agreement)

    def _ready(self, agreement: Agreement) -> CompiledAgreement:
        if agreement.digest not in self._compiled:
            self._compiled[agreement.digest] = compile_agreement(agreement)
        return self._compiled[agreement.digest]

    def _move(
        self,
        agreement: Agreement,
        state: bytes,
        facts: Facts,
        at: datetime,
        act: Callable[[Move], None],
        answers: Facts = NOTHING,
        done: TaskId | None = None,
        own: Callable[[Move], str] = lambda move: "",
    ) -> Progress:
        compiled = self._ready(agreement)
        run = Run(agreement, at, dict(facts))
        with _told_as_ours():
            move = Move(compiled, decode(state, compiled, run) if state else CaseState([]), run)
            before = standing.open_ids(move)
            run.at = min(at, move.first_due() or at)
            move.catch_up(at)
            prefix = own(move)
            with run.inside(prefix):
                run.told(answers)
            act(move)
            return replace(_after(move, done, before), own=prefix)


def _after(move: Move, done: TaskId | None, before: frozenset[TaskId]) -> Progress:
    move.tidy()
    fired = tuple(standing.as_waiting(move, armed) for armed in move.fired)
    alive = () if move.ended else move.state.instances
    move.state.instances = [instance for instance in alive if instance.workflow.alive()]
    return replace(_progress(move, encode(move.state, move.compiled), done, before), fired=fired)


def _progress(move: Move, state: bytes, done: TaskId | None, before: frozenset[TaskId]) -> Progress:
    tasks = standing.open_tasks(move)
    still = {task.id for task in tasks}
    return Progress(
        state=state,
        finished=not move.state.instances,
        tasks=tasks,
        timers=standing.waiting_timers(move),
        position=standing.position(move),
        steps=tuple(move.run.steps),
        messages=tuple(move.run.messages),
        facts=move.run.learned,
        offers=standing.offers(move),
        outcomes={task: "done" if task == done else "withdrawn" for task in before - still},
    )


def _open(move: Move, wanted: TaskId) -> Any:
    for instance in move.state.instances:
        for task in instance.workflow.all_tasks():
            if standing.task_id(instance, task) == wanted and waits_for_a_person(task):
                return task
    raise TaskNotOpen


def _receive(move: Move, message: str) -> None:
    if move.deliver(message):
        move.settle()
        return
    for process, diagram in move.compiled.agreement.diagrams.items():
        for start in diagram.start_events():
            reference = start.event.reference if start.event else None
            if reference and diagram.messages.get(reference) == message:
                move.begin(process)


@contextmanager
def _told_as_ours() -> Iterator[None]:
    """Whatever SpiffWorkflow raises becomes an EngineFailed that names the element."""
    try:
        yield
    except (EngineFailed, Conflict):
        raise
    except HemgangError as error:
        raise EngineFailed(str(error), element=getattr(error, "element", "")) from error
    except Exception as error:
        spec = getattr(error, "task_spec", None)
        element = getattr(spec, "bpmn_id", None) or getattr(spec, "name", "") or ""
        raise EngineFailed(
            f"Diagrammet stannade vid {element or 'ett okänt element'} ({type(error).__name__}).",
            element=element,
        ) from error
