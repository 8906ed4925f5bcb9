"""What was written down of a case, told as a story that can be played again."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from service.domain.answer import Answer, event_names
from service.domain.case import ElementId, ProcessId, StepKind
from service.domain.facts import Facts, Value
from service.notation.agreement import Agreement
from service.notation.own_facts import parted
from service.replay import Act, Event, Story
from service.store import Entry, FactVersion, Record

_DIAGRAM = "diagram"  # the source of what the diagrams worked out themselves
_STEPS = frozenset(StepKind)
Batch = tuple[str, datetime]  #: where facts came from, and when


def story_of(record: Record, agreement: Agreement, now: datetime) -> Story:
    """`agreement`: the version that the case ran on. `now`: until when an open case is told."""
    return Story(
        case=record.case,
        version=record.version,
        kind=record.kind,
        events=tuple(_Telling(record, agreement).events()),
        passed=tuple(
            (entry.occurred_at, StepKind(entry.kind), ProcessId(entry.process), ElementId(entry.element))
            for entry in record.history
            if entry.kind in _STEPS
        ),
        until=record.closed_at or max((entry.recorded_at for entry in record.history), default=now),
        finished=record.closed_at is not None,
        versions=1 + sum(entry.kind == "moved" for entry in record.history),
    )


class _Telling:
    """The history says in which order things were done; facts and tasks say what was answered."""

    def __init__(self, record: Record, agreement: Agreement) -> None:
        self._record = record
        self._agreement = agreement
        self._batches = self._brought()
        self._tasks = {(task.process, task.element, task.at): task.id for task in record.tasks}
        self._heard: tuple[datetime, str] | None = None  # when and who, of the message heard last

    def events(self) -> Iterator[Event]:
        opened = self._record.opened_at
        yield Event(Act.OPENED, opened, answers=self._opening())
        for entry in self._record.history:
            yield from self._known_by(entry.recorded_at)
            if event := self._event(entry):
                yield event

    def _event(self, entry: Entry) -> Event | None:
        match entry.kind:
            case StepKind.TASK:
                return self._done(entry)
            case StepKind.STARTED:
                return self._begun(entry)
            case "answered":
                return self._answered(entry)
            case "corrected":
                return Event(Act.LEARNED, entry.occurred_at, answers=self._corrected(entry))
        return None

    def _done(self, entry: Entry) -> Event | None:
        process, element = ProcessId(entry.process), ElementId(entry.element)
        task = self._tasks.get((process, element, entry.occurred_at))
        answers = self._take(str(task), entry.occurred_at) if task else {}
        return Event(Act.DONE, entry.occurred_at, process, element, answers=answers)

    def _begun(self, entry: Entry) -> Event | None:
        """Called diagrams start by themselves, and so does what a message has started."""
        diagram = self._agreement.diagrams.get(ProcessId(entry.process))
        start = diagram.elements.get(entry.element) if diagram else None
        by_message = start is not None and start.event is not None and start.event.kind == "message"
        if not by_message or self._heard == (entry.recorded_at, entry.who):
            return None
        process, element = ProcessId(entry.process), ElementId(entry.element)
        answers = self._take(element, entry.occurred_at)
        return Event(Act.BEGUN, entry.occurred_at, process, element, answers=answers)

    def _answered(self, entry: Entry) -> Event:
        self._heard = entry.recorded_at, entry.who
        message = self._record.messages.get(entry.detail["message"], "")
        names = event_names(message, Answer(entry.detail["answer"]))
        answers = self._take(f"meddelande {entry.detail['message']}", entry.occurred_at)
        return Event(Act.HEARD, entry.occurred_at, names=names, answers=answers)

    def _corrected(self, entry: Entry) -> Facts:
        """Whatever form it was: the first that was brought then and is one of its names."""
        names = set(entry.detail.get("names", ()))
        found = [
            key for key, facts in self._batches.items() if key[1] == entry.occurred_at and names & {*facts}
        ]
        return self._take(*found[0]) if found else {}

    # Facts that people brought ---------------------------------------------------------------------

    def _brought(self) -> dict[Batch, dict[str, Value]]:
        batches: dict[Batch, dict[str, Value]] = defaultdict(dict)
        for fact in self._record.facts:
            if fact.source != _DIAGRAM:
                batches[fact.source, fact.learned_at][self._plain(fact)] = fact.value
        return batches

    def _plain(self, fact: FactVersion) -> str:
        return parted(self._agreement.diagrams, fact.name)[1]

    def _opening(self) -> Facts:
        first = next((fact.source for fact in self._record.facts if fact.source != _DIAGRAM), "")
        return self._take(first, self._record.opened_at)

    def _take(self, source: str, at: datetime) -> Facts:
        return self._batches.pop((source, at), {})

    def _known_by(self, recorded_at: datetime) -> Iterator[Event]:
        """What no step tells of: a unit took over, the patient's number became known."""
        for source, at in [key for key in self._batches if key[0] in ("parter", "identitet")]:
            if at <= recorded_at:
                yield Event(Act.TOLD, at, answers=self._take(source, at))
