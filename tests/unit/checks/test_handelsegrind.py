"""An event gateway leads to events of its own."""

from tests.drafting import Draft
from tests.unit.checks.found import places


def choosing() -> Draft:
    draft = Draft().start().gateway("g", "eventBased").timer("klockan", "PT1H").catch("hor", "Svar").end()
    return draft.path("start", "g", "klockan", "end").path("g", "hor", "end")


def test_a_timer_and_a_message_behind_a_gateway_are_fine() -> None:
    assert places("handelsegrind", choosing()) == []


def test_two_timers_behind_a_gateway_are_fine() -> None:
    assert places("handelsegrind", choosing().timer("sist", "P3D").path("g", "sist", "end")) == []


def test_an_event_behind_two_gateways_is_refused() -> None:
    draft = choosing().gateway("g2", "eventBased").timer("sist", "P3D").path("g2", "sist").path("g2", "hor")
    assert set(places("handelsegrind", draft)) == {"hor"}


def test_a_task_behind_an_event_gateway_is_refused() -> None:
    assert places("handelsegrind", choosing().task("a").path("g", "a")) == ["g"]


def test_a_single_event_behind_a_gateway_is_refused() -> None:
    draft = Draft().start().gateway("g", "eventBased").timer("klockan", "PT1H").end()
    assert places("handelsegrind", draft.path("start", "g", "klockan", "end")) == ["g"]


def test_a_gateway_that_starts_the_diagram_is_refused() -> None:
    draft = Draft().node("eventBasedGateway", "g", instantiate="true").timer("a", "PT1H").timer("b", "PT2H")
    assert places("handelsegrind", draft.path("g", "a").path("g", "b")) == ["g"]
