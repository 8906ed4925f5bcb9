"""An id is used once, and can be written in an expression."""

import pytest

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def test_an_id_in_two_diagrams_is_refused_in_both() -> None:
    other = Draft("q").start("s").task("a").end("e").path("s", "a", "e")
    assert places("eget-id", line("a"), other) == ["a", "a"]


@pytest.mark.parametrize("key", ["ring-hem", "ring.hem", "åter"])
def test_an_id_that_an_expression_cannot_hold_is_refused(key: str) -> None:
    assert places("eget-id", line(key)) == [key]


def test_ids_as_the_modeler_gives_them_are_fine() -> None:
    assert places("eget-id", line("Activity_0x1y2z")) == []
