"""The engine can make every diagram ready."""

from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import findings, line


def test_a_diagram_that_the_engine_cannot_read_is_refused() -> None:
    draft = Draft().start().node("complexGateway", "g").end().path("start", "g", "end")
    (found,) = findings("gar-att-kora", agreement_of(draft))
    assert found.file == "p.bpmn"


def test_a_diagram_that_runs_is_fine() -> None:
    assert findings("gar-att-kora", agreement_of(line("a"))) == []
