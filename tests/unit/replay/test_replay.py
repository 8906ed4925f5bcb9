"""Past cases, played again on another version."""

import random
from dataclasses import replace

import pytest

from service.domain.case import StepKind
from service.engine import Engine
from service.notation.agreement import Agreement
from service.replay import Fate, Replayed, Story, Summary, replay, summed
from tests.drafting import Draft, agreement_of
from tests.unit.engine.other_versions import shipped, with_more_timers
from tests.unit.engine.test_moving_changes_nothing_else import AGREEMENTS
from tests.unit.engine.walking import answers_for, something
from tests.unit.replay.told_case import ToldCase


def three_steps(limit: str = "P3D", middle: str = "andra") -> Draft:
    draft = Draft().start().task("forsta", "Avdelning").task(middle, "Kommun").throw("framme")
    draft.task("tredje", "Kommun").end().path("start", "forsta", middle, "framme", "tredje", "end")
    return draft.timer("sen", limit, on=middle).end("e2").path("sen", "e2")


def told(draft: Draft) -> tuple[Agreement, Story]:
    """The first step at once, the second after two days, the third at once."""
    agreement = agreement_of(draft)
    case = ToldCase(agreement)
    case.do("forsta")
    case.later(days=2)
    case.do("andra")
    case.do("tredje")
    return agreement, case.story()


def on(new: Draft, old: Draft | None = None) -> Replayed:
    agreement, story = told(old or three_steps())
    return replay(story, agreement, agreement_of(new), Engine())


def test_on_the_same_version_everything_is_as_it_was():
    replayed = on(three_steps())
    assert replayed.fate is Fate.SAME
    assert replayed.new == replayed.old
    assert replayed.old.work == {"avdelning": 1, "kommun": 2}
    assert replayed.old.kept == {"andra": 1}


def test_a_limit_that_is_shorter_is_missed_by_those_who_would_have_been_late():
    replayed = on(three_steps("P1D"))
    assert replayed.new is not None
    assert (replayed.old.kept, replayed.old.missed) == ({"andra": 1}, {})
    assert (replayed.new.kept, replayed.new.missed) == ({}, {"andra": 1})
    assert (StepKind.TIMER, "sen") in [(kind, element) for _, kind, _, element in replayed.new.passed]


def test_a_step_that_the_draft_lacks_is_where_it_cannot_follow():
    replayed = on(three_steps(middle="annat"))
    assert replayed.fate is Fate.LOST
    assert replayed.new is not None
    assert replayed.new.stop is not None
    assert (replayed.new.stop.element, replayed.new.stop.waits) == ("andra", ("annat",))


def test_a_milestone_that_is_not_reached_is_another_outcome():
    new = Draft().start().task("forsta").task("andra").task("tredje").end()
    new.path("start", "forsta", "andra", "tredje", "end").timer("sen", "P3D", on="andra")
    replayed = on(new.end("e2").path("sen", "e2"))
    assert replayed.fate is Fate.OTHER
    assert (replayed.gained, replayed.lost) == (frozenset(), {("p", "framme")})


def test_a_case_whose_history_the_old_version_does_not_give_cannot_be_replayed():
    agreement, story = told(three_steps())
    other = replace(story, passed=story.passed[:-1])
    replayed = replay(other, agreement, agreement, Engine())
    assert (replayed.fate, replayed.new) == (Fate.UNREPLAYABLE, None)
    assert "hände inte som det gjorde" in replayed.why


def test_a_case_that_has_been_moved_cannot_be_replayed():
    agreement, story = told(three_steps())
    replayed = replay(replace(story, versions=2), agreement, agreement, Engine())
    assert replayed.fate is Fate.UNREPLAYABLE


def test_parameters_are_the_drafts_unless_the_case_had_its_own():
    old, new = agreement_of(three_steps()), agreement_of(three_steps("P4D"))
    object.__setattr__(old, "parameters", {"en": 1, "tva": 1})
    object.__setattr__(new, "parameters", {"en": 2, "tva": 2})
    case = ToldCase(old, {"tva": 7})
    seen: list[object] = []
    engine = Engine()

    class Watched(Engine):
        def start(self, agreement, facts, at, kind=None):  # type: ignore[no-untyped-def]
            seen.append(dict(facts))
            return engine.start(agreement, facts, at, kind)

    replay(case.story(), old, new, Watched())
    assert seen == [{"en": 1, "tva": 7}, {"en": 2, "tva": 7}]


@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_a_random_walk_is_the_same_when_it_is_played_again(agreement: str):
    known = shipped(agreement)
    story = walked(known, 3)
    assert len(story.events) > 5
    replayed = replay(story, known, with_more_timers(agreement), Engine())
    assert (replayed.fate, replayed.why) == (Fate.SAME, "")


def test_many_cases_are_added_up():
    cases = [on(three_steps("P1D")), on(three_steps(middle="annat")), on(three_steps())]
    summary: Summary = summed(cases)
    assert summary.fates == {Fate.SAME: 2, Fate.LOST: 1}
    assert summary.stops == {"andra": 1}
    assert (summary.old.missed, summary.new.missed) == ({}, {"andra": 1})
    assert summary.new.work == {"avdelning": 2, "kommun": 4}


def walked(agreement: Agreement, seed: int, steps: int = 30) -> Story:
    chance = random.Random(seed)
    case = ToldCase(agreement, answers_for(agreement, chance))
    for _ in range(steps):
        if not case.progress.finished:
            something(case, chance)()
    return case.story()
