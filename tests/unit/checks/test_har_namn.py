"""What people meet has a name."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def test_a_task_an_event_and_a_gateway_that_asks_without_name_give_warnings() -> None:
    draft = Draft().node("userTask", "a", name="").node("endEvent", "slut", name=" ").end("e2").end("e3")
    draft.node("exclusiveGateway", "g", name="").path("g", "e2").path("g", "e3")
    assert places("har-namn", draft) == ["a", "slut", "g"]


def test_a_gateway_that_gathers_or_divides_work_needs_no_name() -> None:
    draft = Draft().node("parallelGateway", "dela", name="").node("exclusiveGateway", "samla", name="")
    assert places("har-namn", draft.end().path("dela", "samla", "end")) == []


def test_named_steps_are_fine() -> None:
    assert places("har-namn", line("a")) == []
