"""Plays a story on a version of the agreement, on a clock that follows the story.

People do what they did when they did it. What the diagrams do of it, and which deadlines pass, is the
version's own. The facts are those that people brought, and what this version works out from them.
"""

from collections.abc import Mapping
from datetime import datetime

from service.domain.case import ElementId, OpenTask, Progress
from service.domain.errors import HemgangError
from service.domain.facts import Facts, Value
from service.engine import Engine
from service.notation.agreement import Agreement
from service.notation.own_facts import kept
from service.payment import Known, Past, Status, account_of
from service.replay.counting import Counting
from service.replay.played import Played, Stop
from service.replay.story import Act, Event, Story


class Player:
    """One story on one version."""

    def __init__(self, agreement: Agreement, engine: Engine, parameters: Facts) -> None:
        self._agreement = agreement
        self._engine = engine
        self._parameters = parameters  #: of the version that the story was lived under
        self._facts: dict[str, Value] = {}
        self._known: list[Known] = []
        self._progress: Progress | None = None
        self._counting = Counting()
        self._moment: datetime | None = None  #: of the last move

    def play(self, story: Story) -> Played:
        stop: Stop | None = None
        for event in story.events:
            try:
                stop = self._do(event, story)
            except HemgangError as error:
                stop = self._stopped(event, str(error))
            if stop:
                break
        else:
            stop = self._let_time_pass(story.until)
        return self._counting.played(self._finished, stop, self._days(story), story.until)

    def _do(self, event: Event, story: Story) -> Stop | None:
        match event.act:
            case Act.OPENED:
                self._open(event, story)
            case Act.TOLD:
                self._learn(event.answers, event.at)
            case Act.DONE:
                return self._complete(event)
            case Act.BEGUN:
                return self._begin(event)
            case _:
                self._hear(event)
        return None

    def _open(self, event: Event, story: Story) -> None:
        """Parameters that the case began with are this version's own, unless somebody gave it others."""
        own = {
            name: value
            for name, value in event.answers.items()
            if name not in self._parameters or self._parameters[name] != value
        }
        self._learn({**self._agreement.parameters, **own}, event.at)
        self._keep(self._engine.start(self._agreement, self._facts, event.at, story.kind), event)

    def _complete(self, event: Event) -> Stop | None:
        self._catch_up(event.at)
        task = self._open_task(event)
        if task is None:
            return self._stopped(event, "Uppgiften väntar inte.")
        progress = self._engine.complete(
            self._agreement, self._state, task.id, self._facts, event.at, event.answers
        )
        self._keep(progress, event)
        return None

    def _begin(self, event: Event) -> Stop | None:
        if event.process not in self._agreement.diagrams:
            return self._stopped(event, "Diagrammet finns inte.")
        self._catch_up(event.at)
        if all(offer.process != event.process for offer in self._now.offers):
            return self._stopped(event, "Det går inte att starta.")
        progress = self._engine.begin(
            self._agreement, self._state, event.process, self._facts, event.at, event.answers
        )
        self._keep(progress, event)
        return None

    def _hear(self, event: Event) -> None:
        """A message without names is a correction: known, and nobody is moved by hand."""
        if self._finished:
            self._learn(event.answers, event.at)
            return
        progress = self._engine.hear(
            self._agreement, self._state, event.names, self._facts, event.at, event.answers
        )
        self._keep(progress, event)

    def _let_time_pass(self, until: datetime) -> Stop | None:
        try:
            self._catch_up(until)
        except HemgangError as error:
            return Stop(self._agreement.main, ElementId(str(getattr(error, "element", ""))), str(error))
        return None

    def _catch_up(self, at: datetime) -> None:
        """Deadline by deadline, as a worker does, so that each fact is learned when it came to be."""
        while (due := self._first_due()) is not None and due <= at:
            moment = max(due, self._moment or due)
            self._keep(self._engine.catch_up(self._agreement, self._state, self._facts, moment), None, moment)

    def _first_due(self) -> datetime | None:
        timers = self._progress.timers if self._progress else ()
        return min((timer.due.at for timer in timers if timer.due.at is not None), default=None)

    def _open_task(self, event: Event) -> OpenTask | None:
        """The one that has waited longest, in the same diagram rather than in another."""
        found = [task for task in self._now.tasks if task.element == event.element]
        return min(
            found, key=lambda task: (task.process != event.process, task.opened_at, task.id), default=None
        )

    def _stopped(self, event: Event, why: str) -> Stop:
        waits = tuple(task.element for task in self._progress.tasks) if self._progress else ()
        return Stop(event.process, event.element, why, waits)

    # What is known ---------------------------------------------------------------------------------

    def _keep(self, progress: Progress, event: Event | None, at: datetime | None = None) -> None:
        self._progress = progress
        moment = event.at if event else at
        assert moment is not None, "a move has a moment"
        self._moment = moment
        answers: Mapping[str, Value] = event.answers if event and event.act is not Act.OPENED else {}
        self._learn({**kept(answers, progress.own), **progress.facts}, moment)
        self._counting.count(progress, moment)

    def _learn(self, facts: Facts, at: datetime) -> None:
        self._facts |= facts
        self._known += [Known(name, value, at) for name, value in facts.items()]

    @property
    def _now(self) -> Progress:
        assert self._progress is not None, "a story begins by being opened"
        return self._progress

    @property
    def _state(self) -> bytes:
        return self._now.state

    @property
    def _finished(self) -> bool:
        return self._progress is not None and self._progress.finished

    def _days(self, story: Story) -> int | None:
        account = account_of(
            self._agreement, Past(self._known), story.until, story.until if self._finished else None
        )
        return len(account.of(Status.PAY)) if account else None
