"""What the region has not confirmed is listed."""

from service.checks.finding import INFO
from tests.drafting import agreement_of
from tests.unit.checks.found import deadline, findings, line


def test_a_deadline_that_is_not_confirmed_is_told_as_information() -> None:
    (found,) = findings(
        "obekraftad-frist", agreement_of(line("a"), **deadline("kallelse", confirmed="false"))
    )
    assert (found.severity, found.legal_reference) == (INFO, "LUS 4:3")


def test_a_confirmed_one_is_fine() -> None:
    assert findings("obekraftad-frist", agreement_of(line("a"), **deadline("kallelse"))) == []
