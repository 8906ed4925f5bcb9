"""Who pays, in plain words (LUS 5 kap.): what the decision table said, and what a reviewer said after it."""

from dataclasses import dataclass
from datetime import datetime

from service.actions.read_case import CasePage
from service.domain.case import ProcessId, StepKind
from service.domain.swedish import stockholm_time, swedish_date
from service.store import FactVersion

RESULT = "betalning"  #: what the decision about payment is called in the diagrams
DECISION, REVIEW, WITHDRAWN = f"{RESULT}.beslut", "granskning_beslut", "tid.underrattelse_atertagen"


@dataclass(frozen=True)
class Payment:
    heading: str
    kind: str  #: the status' shape
    reason: str
    source: str
    notes: tuple[str, ...] = ()


def payment(page: CasePage) -> Payment | None:
    """None while nothing has been decided."""
    facts = {fact.name: fact for fact in page.facts if fact.superseded_at is None}
    decided = facts.get(DECISION)
    if decided is None:
        return None
    tried = _tried_at(page) or decided.learned_at
    heading, kind = _outcome(str(decided.value), _review(facts, decided), tried)
    return Payment(heading, kind, _text(facts, "skal"), _text(facts, "lagrum"), _notes(facts, tried))


def _outcome(decision: str, review: str, tried: datetime) -> tuple[str, str]:
    if decision == "REVIEW" and not review:
        return "Granskas", "now"
    if decision == "PAY" or review == "betalar":
        return f"Kommunen betalar från {swedish_date(stockholm_time(tried).date())}", "done"
    return "Inget betalningsansvar", "done"


def _review(facts: dict[str, FactVersion], decided: FactVersion) -> str:
    """What the reviewer of this decision said; a review of an earlier one does not count."""
    said = facts.get(REVIEW)
    return str(said.value) if said and said.recorded_at >= decided.recorded_at else ""


def _tried_at(page: CasePage) -> datetime | None:
    """The instant that the decision is for: of a timer the time it was due."""
    tried = [
        entry.occurred_at
        for entry in page.history
        if entry.kind == StepKind.DECISION
        and page.agreement.element(ProcessId(entry.process), entry.element).result == RESULT
    ]
    return tried[-1] if tried else None


def _notes(facts: dict[str, FactVersion], tried: datetime) -> tuple[str, ...]:
    notes = []
    if reviewed := _value(facts, "granskning_motivering"):
        notes.append(f"Granskningen: {reviewed}")
    withdrawn = facts.get(WITHDRAWN)
    if withdrawn and isinstance(withdrawn.value, datetime) and withdrawn.value > tried:
        notes.append("Underrättelsen återtogs efter beslutet.")
    return tuple(notes)


def _text(facts: dict[str, FactVersion], name: str) -> str:
    return _value(facts, f"{RESULT}.{name}")


def _value(facts: dict[str, FactVersion], name: str) -> str:
    return str(facts[name].value or "") if name in facts else ""
