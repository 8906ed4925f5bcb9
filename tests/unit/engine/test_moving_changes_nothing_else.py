"""A move takes a case to another version, and does nothing else: shown on random walks over what we ship."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from service.notation.agreement import Agreement
from tests.a_context import ROOT
from tests.unit.engine.driven_case import DrivenCase
from tests.unit.engine.other_versions import drawn_otherwise, shipped, with_more_timers
from tests.unit.engine.walking import answers_for, something, what_people_see

AGREEMENTS = sorted(path.parent.name for path in ROOT.glob("processes/*/agreement.toml"))
STEPS = 40


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_moving_to_the_same_version_gives_the_same_bytes(agreement: str):
    def same(case: DrivenCase, steps: int) -> None:
        before = case.progress.state
        after = case.move(case.agreement)
        assert after.state == before
        assert (after.steps, after.facts, after.fired, after.outcomes) == ((), {}, (), {})

    walk(shipped(agreement), 1, same)


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_moving_to_other_names_and_pictures_leaves_tasks_and_times_as_they_are(agreement: str):
    def there(case: DrivenCase, steps: int) -> None:
        before, known = case.progress, case.agreement
        after = case.move(drawn_otherwise(agreement))
        assert after.state == before.state
        assert [plainly(task) for task in after.tasks] == [plainly(task) for task in before.tasks]
        assert {timer.id: timer.due for timer in after.timers} == {t.id: t.due for t in before.timers}
        case.agreement = known

    walk(shipped(agreement), 2, there)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_a_walk_that_is_moved_there_and_back_at_every_step_is_the_same_walk(agreement: str, seed: int):
    def there_and_back(case: DrivenCase, steps: int) -> None:
        before, known = case.progress, case.agreement
        there = case.move(with_more_timers(agreement))
        assert [task.id for task in there.tasks] == [task.id for task in before.tasks]
        assert set(map(str, before.timers)) <= set(map(str, there.timers))
        back = case.move(known)
        assert (back.tasks, back.position) == (before.tasks, before.position)
        assert set(map(str, back.timers)) == set(map(str, before.timers))
        case.progress = before.__class__(**{**vars(before), "state": back.state})

    known = shipped(agreement)
    assert walk(known, seed, there_and_back) == walk(known, seed, lambda case, steps: None)


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_a_case_that_is_moved_stands_as_if_it_had_begun_there(agreement: str, seed: int):
    new = with_more_timers(agreement)
    after = random.Random(seed).randrange(2, STEPS // 2)

    def once(case: DrivenCase, steps: int) -> None:
        if steps == after:
            case.move(new)

    moved, begun_there = walk(shipped(agreement), seed, once), walk(new, seed, lambda case, steps: None)
    assert moved[after + 1 :] == begun_there[after + 1 :]


def walk(agreement: Agreement, seed: int, move: Callable[[DrivenCase, int], None]) -> list[Any]:
    chance = random.Random(seed)
    case = DrivenCase(agreement, answers_for(agreement, chance))
    seen = [what_people_see(case.progress)]
    for steps in range(STEPS):
        if case.progress.finished:
            break
        move(case, steps)
        something(case, chance)()
        seen.append(what_people_see(case.progress))
    return seen


def plainly(task: Any) -> tuple[Any, ...]:
    """All but the name."""
    return task.id, task.element, task.role, task.form, task.opened_at, task.due
