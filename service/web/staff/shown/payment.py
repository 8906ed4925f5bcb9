"""Who pays, in plain words (LUS 5 kap.): what the decision table said, and what a reviewer said after it."""

from dataclasses import dataclass
from datetime import datetime

from service.actions.read_case import CasePage
from service.domain.case import ProcessId, StepKind
from service.domain.swedish import stockholm_time, swedish_date, swedish_moment
from service.store import FactVersion

RESULT = "betalning"  #: what the decision about payment is called in the diagrams
DECISION, REVIEW, WITHDRAWN = f"{RESULT}.beslut", "granskning_beslut", "tid.underrattelse_atertagen"
LEFT = "utskriven_tid"


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
    trials = _trials(page)
    tried = page.history[trials[-1]].occurred_at if trials else decided.learned_at
    review = _value(facts, REVIEW) if _reviewed(page, trials) else ""
    heading, kind = _outcome(str(decided.value), review, tried)
    notes = (*_notes(facts, tried, review), *_earlier(page, trials))
    return Payment(heading, kind, _text(facts, "skal"), _text(facts, "lagrum"), notes)


def _outcome(decision: str, review: str, tried: datetime) -> tuple[str, str]:
    if decision == "REVIEW" and not review:
        return "Granskas", "now"
    if decision == "PAY" or review == "betalar":
        return f"Kommunen betalar från {swedish_date(stockholm_time(tried).date())}", "done"
    return "Inget betalningsansvar", "done"


def _trials(page: CasePage) -> list[int]:
    """Where in the history who pays was tried. Of a timer the moment is the one it was due."""
    return [
        place
        for place, entry in enumerate(page.history)
        if entry.kind == StepKind.DECISION
        and page.agreement.element(ProcessId(entry.process), entry.element).result == RESULT
    ]


def _reviewed(page: CasePage, trials: list[int]) -> bool:
    """Whether somebody has reviewed the latest trial; a review of an earlier one does not count.

    The facts do not tell: a decision that comes out as it did before is no new version.
    """
    asking = {form.id for form in page.agreement.forms.values() if any(f.key == REVIEW for f in form.fields)}
    return any(
        entry.kind == StepKind.TASK
        and page.agreement.element(ProcessId(entry.process), entry.element).form in asking
        for entry in page.history[trials[-1] if trials else 0 :]
    )


def _earlier(page: CasePage, trials: list[int]) -> list[str]:
    """A decision that another has replaced may still hold for the days before it."""
    moments = [page.history[place].occurred_at for place in trials]
    paid = [
        max([at for at in moments if at <= fact.learned_at], default=fact.learned_at)
        for fact in page.facts
        if fact.name == DECISION and fact.superseded_at is not None and fact.value == "PAY"
    ]
    return [
        f"Tidigare beslut: kommunen betalar från {swedish_date(stockholm_time(at).date())}." for at in paid
    ]


def _notes(facts: dict[str, FactVersion], tried: datetime, review: str) -> tuple[str, ...]:
    notes = []
    if review and (reviewed := _value(facts, "granskning_motivering")):
        notes.append(f"Granskningen: {reviewed}")
    withdrawn = facts.get(WITHDRAWN)
    if withdrawn and isinstance(withdrawn.value, datetime) and withdrawn.value > tried:
        notes.append(
            f"Underrättelsen återtogs {swedish_moment(withdrawn.value)}. Efter det gäller inget"
            " betalningsansvar förrän en ny underrättelse har prövats."
        )
    left = facts.get(LEFT)
    if left and isinstance(left.value, datetime):
        notes.append(f"Patienten lämnade sjukhuset {swedish_moment(left.value)}.")
    return tuple(notes)


def _text(facts: dict[str, FactVersion], name: str) -> str:
    return _value(facts, f"{RESULT}.{name}")


def _value(facts: dict[str, FactVersion], name: str) -> str:
    return str(facts[name].value or "") if name in facts else ""
