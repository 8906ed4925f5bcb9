"""Whoever goes round comes to something that waits."""

from tests.drafting import Draft
from tests.unit.checks.found import places


def circle(draft: Draft, *inside: str) -> Draft:
    draft.start().gateway("g", "exclusive").gateway("h", "exclusive", default="end").end()
    return draft.path("start", "g", *inside, "h", "end").flow("h", "g", when="=om")


def test_a_circle_of_gateways_only_is_refused_once() -> None:
    assert places("slingan-vantar", circle(Draft())) == ["g"]


def test_a_circle_with_a_decision_only_is_refused() -> None:
    assert places("slingan-vantar", circle(Draft().decide("provas", "x", "y"), "provas")) == ["provas"]


def test_a_circle_with_a_task_is_fine() -> None:
    assert places("slingan-vantar", circle(Draft().task("a"), "a")) == []


def test_a_circle_with_a_timer_is_fine() -> None:
    assert places("slingan-vantar", circle(Draft().timer("t", "PT1H"), "t")) == []


def test_a_call_waits_if_everything_inside_it_waits() -> None:
    waiting = Draft("q").start("s").task("a").end("e").path("s", "a", "e")
    assert places("slingan-vantar", circle(Draft().call("c", "q"), "c"), waiting) == []
    quick = Draft("q").start("s").end("e").path("s", "e")
    assert places("slingan-vantar", circle(Draft().call("c", "q"), "c"), quick) == ["c"]


def test_a_sub_process_with_a_way_past_its_task_does_not_wait() -> None:
    inner = Draft().start("s").gateway("k", "exclusive", default="e").task("a").end("e")
    inner.path("s", "k", "e").flow("k", "a", when="=om").path("a", "e")
    assert places("slingan-vantar", circle(Draft().inside("delen", inner), "delen")) == ["delen"]


def test_a_way_back_that_a_message_on_an_edge_opens_is_fine() -> None:
    draft = Draft().start().gateway("g", "exclusive").task("a").catch("hor", "Åter", on="a").end()
    assert places("slingan-vantar", draft.path("start", "g", "a", "end").path("hor", "g")) == []


def test_calls_that_double_at_every_level_are_followed_once_each() -> None:
    levels = 60  # two to the power of sixty ways through
    drafts = [circle(Draft("p0").call("a0", "p1"), "a0")]
    for level in range(1, levels):
        draft = Draft(f"p{level}").start(f"s{level}").end(f"e{level}")
        draft.call(f"a{level}", f"p{level + 1}").call(f"b{level}", f"p{level + 1}")
        drafts.append(draft.path(f"s{level}", f"a{level}", f"b{level}", f"e{level}"))
    last = Draft(f"p{levels}").start("s").end("e").path("s", "e")
    assert places("slingan-vantar", *drafts, last) == ["a0"]
