"""Trials of liability: what each decided, with the review that somebody made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.domain.facts import Value
from service.notation.payment import Payment
from service.payment.past import Past

PAY, NOT, REVIEW = "PAY", "NOT", "REVIEW"
_WORST_FIRST = (NOT, REVIEW, PAY)


@dataclass(frozen=True)
class Trial:
    at: datetime
    decision: str  #: what is no known answer is REVIEW
    reason: str
    source: str


def trials(past: Past, terms: Payment) -> list[Trial]:
    """In the order of time. A trial is judged by what was known until the next one: a review is made of the
    trial before it, and holds for the days from that trial on."""
    moments = past.moments(terms.trial)
    ends = [told for _, told in moments[1:]]
    contexts = [*(past.told_before(end) for end in ends), past.now]
    return [
        _trial(at, context, terms) for (at, _), context in zip(moments, contexts[: len(moments)], strict=True)
    ]


def _trial(at: datetime, context: Mapping[str, Value], terms: Payment) -> Trial:
    decision = terms.decision.evaluate(context)
    return Trial(
        at=at,
        decision=str(decision) if decision in _WORST_FIRST else REVIEW,
        reason=str(terms.reason.evaluate(context) or ""),
        source=str(terms.source.evaluate(context) or ""),
    )


def deciding(among: Sequence[Trial], since: datetime, start: datetime, end: datetime) -> Trial | None:
    """The trial that decides a day: of those that held during some part of it, the one worst for the region.

    A municipality pays for whole days, so it pays for none in which something hindered. `since`: the notice
    was sent then, and no trial of an earlier one counts.
    """
    theirs = [trial for trial in among if since <= trial.at < end]
    held = [trial for trial in theirs if trial.at <= start][-1:]
    during = [trial for trial in theirs if trial.at > start]
    return min([*during, *held], key=lambda trial: _WORST_FIRST.index(trial.decision), default=None)
