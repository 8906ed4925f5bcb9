"""Every expression is FEEL that Hemgång knows."""

import pytest

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def asking(condition: str) -> Draft:
    return Draft().start().gateway("g", "exclusive").end().path("start", "g").flow("g", "end", when=condition)


@pytest.mark.parametrize("text", ["=a and", "=__import__('os')", "=okand(1)", "=a.b("])
def test_a_condition_that_is_no_feel_is_refused(text: str) -> None:
    assert places("uttryck-gar-att-lasa", asking(text)) == ["f_g_end"]


def test_a_timer_that_is_no_feel_is_refused() -> None:
    assert places("uttryck-gar-att-lasa", line("a").timer("t", "=frist(", on="a")) == ["t"]


def test_the_condition_of_a_button_is_read_too() -> None:
    body = '<extensionElements><zeebe:properties><zeebe:property name="visas_nar" value="=a and"/>'
    draft = Draft().node("startEvent", "knapp", f"{body}</zeebe:properties></extensionElements>")
    assert places("uttryck-gar-att-lasa", draft) == ["knapp"]


def test_feel_with_a_deadline_is_fine() -> None:
    draft = asking('=behov = "ja" and tid.start != null').task("a").timer("t", '=frist("x")', on="a")
    assert places("uttryck-gar-att-lasa", draft) == []
