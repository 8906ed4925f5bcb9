"""The machine tries a candidate: the rules, the demands of the law, the scenarios. Every result is a row."""

from collections.abc import Sequence

from service.actions.context import Context
from service.actions.trials import trials
from service.domain.release import Taken, waits_for_trial


def try_candidate(ctx: Context, candidate: int) -> Sequence[Taken]:
    """Up to the first trial that does not hold. Takes many seconds, so nothing is locked meanwhile."""
    with ctx.store.reading() as tx:
        frozen, content = tx.candidates.candidate(candidate), tx.candidates.content(candidate)
    done = []
    for taken in trials(ctx, frozen, content):
        with ctx.store.transaction() as tx:
            tx.candidates.note(candidate, taken)
        done.append(taken)
    return done


def try_waiting_candidates(ctx: Context) -> int:
    """What has been frozen on a page, or was left half tried; returns how many."""
    with ctx.store.reading() as tx:
        steps = tx.candidates.all_steps()
        waiting = [
            each.id for each in tx.candidates.listed() if waits_for_trial(each.digest, steps.get(each.id, ()))
        ]
    for candidate in waiting:
        try_candidate(ctx, candidate)
    return len(waiting)
