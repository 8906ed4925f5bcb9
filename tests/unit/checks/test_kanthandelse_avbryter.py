"""A message on an edge interrupts."""

from tests.unit.checks.found import line, places


def test_a_message_on_an_edge_that_lets_its_step_go_on_is_refused() -> None:
    draft = line("a").catch("hor", "Nytt datum", on="a", interrupting=False).path("hor", "end")
    assert places("kanthandelse-avbryter", draft) == ["hor"]


def test_a_message_that_interrupts_is_fine() -> None:
    draft = line("a").catch("hor", "Nytt datum", on="a").path("hor", "end")
    assert places("kanthandelse-avbryter", draft) == []


def test_a_timer_may_let_its_step_go_on() -> None:
    draft = line("a").timer("klockan", "PT1H", on="a").path("klockan", "end")
    assert places("kanthandelse-avbryter", draft) == []
