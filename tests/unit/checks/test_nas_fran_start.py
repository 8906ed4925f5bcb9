"""What nothing leads to is refused."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def test_a_task_that_nothing_leads_to_is_refused() -> None:
    draft = line("a").task("ensam").path("ensam", "end")
    assert places("nas-fran-start", draft) == ["ensam"]


def test_an_event_on_the_edge_of_such_a_task_is_refused_too() -> None:
    draft = line("a").task("ensam").path("ensam", "end").timer("klockan", "PT1H", on="ensam")
    assert places("nas-fran-start", draft.path("klockan", "end")) == ["ensam", "klockan"]


def test_what_is_reached_by_an_event_on_an_edge_is_fine() -> None:
    draft = line("a").timer("klockan", "PT1H", on="a").task("varna").path("klockan", "varna", "end")
    assert places("nas-fran-start", draft) == []


def test_the_inside_of_a_sub_process_is_reached_from_its_own_start() -> None:
    inner = Draft().start("s").task("b").end("e").path("s", "b", "e")
    draft = Draft().start().inside("delen", inner).end().path("start", "delen", "end")
    assert places("nas-fran-start", draft) == []
