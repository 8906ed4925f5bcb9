"""Kinds of events that SpiffWorkflow passes over in silence are refused."""

import pytest

from tests.drafting import Draft
from tests.unit.checks.found import places


@pytest.mark.parametrize(
    "definition",
    [
        '<linkEventDefinition name="vidare"/>',
        "<compensateEventDefinition/>",
        "<cancelEventDefinition/>",
        "<conditionalEventDefinition/>",
        "<eventDefinitionRef>annan</eventDefinitionRef>",
        "<messageEventDefinition/><signalEventDefinition/>",
    ],
)
def test_an_event_that_nobody_would_hear_is_refused(definition: str) -> None:
    draft = Draft().start().node("intermediateThrowEvent", "hor", definition).end()
    assert places("handelsens-slag", draft.path("start", "hor", "end")) == ["hor"]


def test_messages_timers_and_milestones_are_fine() -> None:
    draft = Draft().start().throw("sagt", "Sagt").timer("vantan", "PT1H").throw("framme").end()
    assert places("handelsens-slag", draft.path("start", "sagt", "vantan", "framme", "end")) == []
