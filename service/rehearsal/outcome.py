"""What a rehearsal tells: scenario by scenario, sentence by sentence, and what was never passed."""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.case import ElementId, ProcessId

Place = tuple[ProcessId, ElementId]  #: an element of a diagram


class Outcome(StrEnum):
    """How it went with one sentence."""

    HELD = "held"  #: done, or found to be true
    FAILED = "failed"
    UNKNOWN = "unknown"  #: not a sentence that Hemgång understands
    SKIPPED = "skipped"  #: came after one that failed


@dataclass(frozen=True)
class Played:
    """One sentence of a scenario."""

    sentence: str  #: as written, with its keyword: 'Så väntar "Kalla till SIP" hos Regionens öppna vård'
    line: int
    outcome: Outcome
    message: str = ""  #: Swedish: what was expected and what is the case; empty when it held


@dataclass(frozen=True)
class Finding:
    """Something in a feature file that cannot be played."""

    file: str
    line: int
    message: str  #: Swedish, and says what to do
    sentence: str = ""
    closest: str = ""  #: the sentence that was probably meant

    def __str__(self) -> str:
        return f"{self.file}, rad {self.line}: {self.message}"


@dataclass(frozen=True)
class Rehearsed:
    """A scenario that was played, or that could not be."""

    feature: str
    scenario: str
    file: str
    line: int
    passed: bool
    steps: tuple[Played, ...]
    elements: frozenset[Place] = frozenset()  #: what the case passed on its way

    @property
    def failure(self) -> Played | None:
        """The sentence that it stopped at."""
        stops = (Outcome.FAILED, Outcome.UNKNOWN)
        return next((step for step in self.steps if step.outcome in stops), None)


@dataclass(frozen=True)
class Missed:
    """An element that no scenario passed."""

    file: str
    process: ProcessId
    element: ElementId
    kind: str  #: as in BPMN: "userTask"
    name: str


@dataclass(frozen=True)
class Coverage:
    """Tasks, events and decisions that the scenarios passed. Gateways hold no event of their own."""

    passed: int
    total: int
    missed: tuple[Missed, ...]

    @property
    def percent(self) -> int:
        """Rounded down: 100 means all of them."""
        return 100 * self.passed // self.total if self.total else 100


@dataclass(frozen=True)
class Rehearsal:
    """All scenarios of all feature files."""

    scenarios: tuple[Rehearsed, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage

    @property
    def passed(self) -> bool:
        """False also when there was nothing to play: an empty rehearsal proves nothing."""
        return bool(self.scenarios) and not self.findings and all(found.passed for found in self.scenarios)
