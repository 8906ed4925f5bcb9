"""A deadline of the table is used."""

from tests.drafting import agreement_of
from tests.unit.checks.found import deadline, findings, line, places


def test_a_deadline_that_no_diagram_asks_for_gives_a_warning_with_its_source() -> None:
    (found,) = findings("frist-anvands", agreement_of(line("a"), **deadline("kallelse")))
    assert (found.file, found.element) == ("frister.dmn", "rad_kallelse")
    assert found.legal_reference == "LUS 4:3"


def test_a_deadline_on_a_timer_is_fine() -> None:
    draft = line("a").timer("klockan", '=frist("kallelse")', on="a")
    assert places("frist-anvands", draft, **deadline("kallelse")) == []
