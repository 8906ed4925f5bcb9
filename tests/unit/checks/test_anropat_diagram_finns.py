"""A call names a diagram of the agreement."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def test_a_call_to_a_diagram_that_is_not_there_is_refused() -> None:
    assert places("anropat-diagram-finns", Draft().call("sip", "saknas")) == ["sip"]


def test_a_call_that_names_nothing_is_refused() -> None:
    assert places("anropat-diagram-finns", Draft().node("callActivity", "sip")) == ["sip"]


def test_a_call_to_a_diagram_that_is_there_is_fine() -> None:
    inner = Draft("inre").start("s2").end("e2").path("s2", "e2")
    assert places("anropat-diagram-finns", line("a").call("sip", "inre"), inner) == []
