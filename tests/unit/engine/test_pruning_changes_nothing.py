"""What the engine forgets cannot matter: the same walk with and without forgetting gives the same case.

Walks are random, seeded, over the agreements that we ship: tasks are done in any order with any answers,
any-time diagrams are started, and time passes by hours and days.
"""

import random

import pytest

from service.agreements import read, thaw
from service.engine import moving
from service.notation.agreement import Agreement
from tests.a_context import frozen
from tests.unit.engine.driven_case import DrivenCase
from tests.unit.engine.walking import answers_for, something, what_people_see

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
    case = DrivenCase(agreement, answers_for(agreement, chance))
    seen = [what_people_see(case.progress)]
    for _ in range(STEPS):
        if case.progress.finished:
            break
        something(case, chance)()
        seen.append(what_people_see(case.progress))
    return seen


def test_time_is_what_makes_walks_differ():
    """Guards the test above: walks must not all be alike."""
    known = read(thaw(*frozen("stockholm")))
    assert len({str(_walk(known, seed)) for seed in range(6)}) == 6
