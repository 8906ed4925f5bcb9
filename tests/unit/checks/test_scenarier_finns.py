"""An agreement has scenarios."""

from tests.unit.checks.found import line, places


def test_an_agreement_without_scenarios_gives_a_warning() -> None:
    assert places("scenarier-finns", line("a")) == [""]


def test_an_agreement_with_scenarios_is_fine() -> None:
    assert places("scenarier-finns", line("a"), **{"scenarios/hem.feature": b"Egenskap: Hem"}) == []
