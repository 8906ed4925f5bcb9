"""A process is marked as executable."""

from tests.drafting import Draft, agreement_of
from tests.unit.checks.found import findings, line


def test_a_process_that_is_not_executable_is_refused() -> None:
    draft = line("a")
    xml = draft.xml().replace(b'isExecutable="true"', b'isExecutable="false"')
    agreement = agreement_of(draft, **{"p.bpmn": xml})
    assert [found.element for found in findings("diagrammet-ar-korbart", agreement)] == ["p"]


def test_an_executable_process_is_fine() -> None:
    assert findings("diagrammet-ar-korbart", agreement_of(Draft().start())) == []
