"""Conditions are tried after an exclusive or inclusive gateway only."""

import pytest

from tests.drafting import Draft
from tests.unit.checks.found import places


def test_a_condition_after_a_task_is_refused() -> None:
    draft = Draft().start().task("a").end().path("start", "a").flow("a", "end", when="=ja")
    assert places("villkor-efter-grind", draft) == ["f_a_end"]


def test_a_condition_after_a_parallel_gateway_is_refused() -> None:
    draft = Draft().start().gateway("g").end().path("start", "g").flow("g", "end", when="=ja")
    assert places("villkor-efter-grind", draft) == ["f_g_end"]


def test_a_condition_on_the_default_flow_is_refused() -> None:
    draft = Draft().start().gateway("g", "exclusive", default="end").end().path("start", "g")
    assert places("villkor-efter-grind", draft.flow("g", "end", when="=ja")) == ["f_g_end"]


@pytest.mark.parametrize("kind", ["exclusive", "inclusive"])
def test_a_condition_after_a_gateway_that_asks_is_fine(kind: str) -> None:
    draft = Draft().start().gateway("g", kind).end().path("start", "g").flow("g", "end", when="=ja")
    assert places("villkor-efter-grind", draft) == []
