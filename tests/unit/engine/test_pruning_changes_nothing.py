"""What the engine forgets cannot matter: the same walk with and without forgetting gives the same case.

Walks are random, seeded, over the agreements that we ship: tasks are done in any order with any answers,
any-time diagrams are started, and time passes by hours and days.
"""

import random
from collections.abc import Callable
from datetime import timedelta

import pytest

from service.agreements import read, thaw
from service.domain.case import Progress
from service.domain.facts import Value
from service.engine import moving
from service.notation.agreement import Agreement
from tests.a_context import frozen
from tests.unit.engine.driven_case import MONDAY, DrivenCase

STEPS = 60


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("agreement", ["grund", "stockholm"])
def test_a_walk_with_forgetting_is_the_same_as_without(
    agreement: str, seed: int, monkeypatch: pytest.MonkeyPatch
):
    known = read(thaw(*frozen(agreement)))
    remembered = _walk(known, seed)
    monkeypatch.setattr(moving, "prune", lambda workflow: None)
    assert _walk(known, seed) == remembered


def _walk(agreement: Agreement, seed: int) -> list[tuple[object, ...]]:
    chance = random.Random(seed)
    case = DrivenCase(agreement, _answers(agreement, chance))
    seen = [_what_people_see(case.progress)]
    for _ in range(STEPS):
        if case.progress.finished:
            break
        _something(case, chance)()
        seen.append(_what_people_see(case.progress))
    return seen


def _something(case: DrivenCase, chance: random.Random) -> Callable[[], Progress]:
    """One of what can be done now; sorted, so that both walks choose alike."""
    answers = _answers(case.agreement, chance)
    hours = chance.choice([1, 5, 24, 80])
    choices: list[Callable[[], Progress]] = [lambda: case.later(hours=hours)]
    for task in sorted(case.progress.tasks, key=lambda task: (task.element, task.opened_at)):
        choices += [lambda task=task: case.do_task(task, **answers)] * 3  # type: ignore[misc]
    for offer in sorted(case.progress.offers, key=lambda offer: offer.process):
        choices.append(lambda offer=offer: case.begin(offer.process))  # type: ignore[misc]
    return chance.choice(choices)


def _answers(agreement: Agreement, chance: random.Random) -> dict[str, Value]:
    """Something for every field that a condition could read."""
    found: dict[str, Value] = {}
    for form in agreement.forms.values():
        for field in form.fields:
            if field.kind == "checkbox":
                found[field.key] = chance.random() < 0.7
            elif field.kind in ("date", "datetime"):
                found[field.key] = MONDAY + timedelta(hours=chance.randrange(-20, 60))
            elif field.options:
                found[field.key] = chance.choice([value for value, _ in field.options])
    return found


def _what_people_see(progress: Progress) -> tuple[object, ...]:
    return (
        progress.finished,
        sorted((task.element, task.opened_at, task.due.at if task.due else None) for task in progress.tasks),
        sorted((timer.element, str(timer.due.at)) for timer in progress.timers),
        sorted(progress.position),
        [(step.kind, step.element, step.at) for step in progress.steps],
        [message.name for message in progress.messages],
        dict(progress.facts),
        sorted(offer.process for offer in progress.offers),
        sorted((timer.element, str(timer.due.at)) for timer in progress.fired),
    )


def test_time_is_what_makes_walks_differ():
    """Guards the test above: walks must not all be alike."""
    known = read(thaw(*frozen("stockholm")))
    assert len({str(_walk(known, seed)) for seed in range(6)}) == 6
