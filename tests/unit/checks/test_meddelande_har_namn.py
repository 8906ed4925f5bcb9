"""Whatever is sent or heard has a name."""

import pytest

from tests.drafting import Draft
from tests.unit.checks.found import places


@pytest.mark.parametrize("definition", ["message", "signal", "error", "escalation"])
def test_an_event_that_sends_something_unnamed_is_refused(definition: str) -> None:
    draft = Draft().node("intermediateThrowEvent", "sager", f"<{definition}EventDefinition/>")
    assert places("meddelande-har-namn", draft) == ["sager"]


@pytest.mark.parametrize("kind", ["sendTask", "receiveTask"])
def test_a_task_for_a_message_without_one_is_refused(kind: str) -> None:
    assert places("meddelande-har-namn", Draft().node(kind, "post")) == ["post"]


def test_a_named_message_is_fine() -> None:
    draft = (
        Draft().start("start", message="Kom").throw("sager", "Kallelse").end().path("start", "sager", "end")
    )
    assert places("meddelande-har-namn", draft) == []


def test_an_edge_may_catch_whatever_error_comes() -> None:
    draft = Draft().call("c", "q").node("boundaryEvent", "fel", "<errorEventDefinition/>", attachedToRef="c")
    assert places("meddelande-har-namn", draft) == []
