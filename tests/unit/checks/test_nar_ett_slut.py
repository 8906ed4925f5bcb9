"""What leads nowhere is refused."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def test_a_task_that_leads_nowhere_is_refused() -> None:
    draft = Draft().start().gateway("g").task("a").task("b").end()
    draft.path("start", "g", "a", "end").path("g", "b")
    assert places("nar-ett-slut", draft) == ["b"]


def test_an_event_on_an_edge_that_leads_nowhere_is_refused() -> None:
    assert places("nar-ett-slut", line("a").timer("klockan", "PT1H", on="a")) == ["klockan"]


def test_a_way_out_by_an_event_on_the_edge_does_not_let_the_step_itself_go_on() -> None:
    draft = Draft().start().task("a").timer("klockan", "PT1H", on="a", interrupting=True).end()
    draft.path("start", "a").path("klockan", "end")
    assert places("nar-ett-slut", draft) == ["start", "a"]


def test_a_circle_with_a_way_out_is_fine() -> None:
    draft = Draft().start().task("a").gateway("g", "exclusive", default="end").end()
    draft.path("start", "a", "g", "end").flow("g", "a", when="=om")
    assert places("nar-ett-slut", draft) == []
