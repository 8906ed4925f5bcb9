"""Only gateways have several ways out."""

from tests.drafting import Draft
from tests.unit.checks.found import places


def test_two_flows_out_of_a_task_are_refused() -> None:
    draft = Draft().start().task("a").end().end("e2").path("start", "a", "end").path("a", "e2")
    assert places("en-pil-ut", draft) == ["a"]


def test_two_flows_out_of_a_start_are_refused() -> None:
    draft = Draft().start().end().end("e2").path("start", "end").path("start", "e2")
    assert places("en-pil-ut", draft) == ["start"]


def test_a_flow_out_of_an_end_is_refused() -> None:
    draft = Draft().start().end().end("e2").path("start", "end", "e2")
    assert places("en-pil-ut", draft) == ["end"]


def test_two_flows_out_of_a_gateway_are_fine() -> None:
    draft = Draft().start().gateway("g").end().end("e2").path("start", "g", "end").path("g", "e2")
    assert places("en-pil-ut", draft) == []
