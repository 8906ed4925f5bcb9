"""An event that its place cannot have is refused."""

import pytest

from tests.drafting import Draft
from tests.unit.checks.found import places

TIMER = "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"


@pytest.mark.parametrize(
    ("kind", "definition"),
    [
        ("startEvent", TIMER),
        ("startEvent", "<signalEventDefinition/>"),
        ("endEvent", "<signalEventDefinition/>"),
        ("endEvent", TIMER),
        ("intermediateThrowEvent", TIMER),
        ("intermediateCatchEvent", ""),
        ("intermediateCatchEvent", "<errorEventDefinition/>"),
    ],
)
def test_an_event_that_would_do_nothing_is_refused(kind: str, definition: str) -> None:
    assert places("handelse-pa-ratt-plats", Draft().node(kind, "x", definition)) == ["x"]


def test_an_empty_event_on_an_edge_is_refused() -> None:
    draft = Draft().task("a").node("boundaryEvent", "kanten", attachedToRef="a")
    assert places("handelse-pa-ratt-plats", draft) == ["kanten"]


def test_events_where_they_belong_are_fine() -> None:
    draft = Draft().start().task("a").timer("klockan", "PT1H", on="a").catch("hor", "Hör").throw("framme")
    draft.end().end("stopp", terminate=True).node("endEvent", "fel", "<errorEventDefinition/>")
    assert places("handelse-pa-ratt-plats", draft) == []
