"""A case may go round for years: SpiffWorkflow's depth limit of 1000 must not end it, nor its state grow."""

from datetime import timedelta
from itertools import pairwise

from tests.drafting import Draft, agreement_of
from tests.unit.engine.driven_case import DrivenCase


def rounds() -> Draft:
    draft = (
        Draft().start().gateway("igen", "exclusive").task("följ_upp").timer("påminn", "P30D", on="följ_upp")
    )
    draft.gateway("split").task("a").task("b").gateway("join").gateway("val", "exclusive", default="igen")
    draft.task("varna").end().end("e2")
    draft.path("start", "igen", "följ_upp", "split", "a", "join", "val", "igen").path("split", "b", "join")
    return draft.flow("val", "end", when="=slut").path("påminn", "varna", "e2")


def test_a_loop_of_six_hundred_rounds_is_still_alive_and_no_larger():
    case = DrivenCase(agreement_of(rounds()), {"slut": False})
    sizes = []
    for _ in range(600):
        case.do("följ_upp")
        case.do("b")
        case.do("a")
        sizes.append(len(case.progress.state))
    assert case.waits == ["följ_upp"]
    assert not case.progress.finished
    assert max(sizes) < 600
    assert sizes[-1] < sizes[5] * 1.2


def test_reminders_that_stay_open_do_not_hinder_the_loop():
    case = DrivenCase(agreement_of(rounds()), {"slut": False})
    for _ in range(3):
        case.later(days=31)
        case.do("följ_upp")
        case.do("a")
        case.do("b")
    assert case.waits == ["följ_upp", "varna", "varna", "varna"]
    case.do("följ_upp", slut=True)
    case.do("a")
    case.do("b")
    assert case.waits == ["varna", "varna", "varna"]
    for _ in range(3):
        case.do("varna")
    assert case.progress.finished


def test_time_goes_on_through_the_rounds():
    case = DrivenCase(agreement_of(rounds()), {"slut": False})
    opened = []
    for _ in range(4):
        opened.append(case.task("följ_upp").opened_at)
        case.at += timedelta(days=7)
        case.do("följ_upp")
        case.do("a")
        case.do("b")
    assert [later - earlier for earlier, later in pairwise(opened)] == [timedelta(days=7)] * 3
