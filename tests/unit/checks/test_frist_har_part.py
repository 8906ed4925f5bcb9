"""A deadline binds a party of the agreement."""

from tests.unit.checks.found import deadline, line, places


def test_an_owner_that_is_no_party_is_refused() -> None:
    assert places("frist-har-part", line("a"), **deadline("kallelse", owner="regionen")) == ["rad_kallelse"]


def test_an_owner_that_is_a_party_is_fine() -> None:
    assert places("frist-har-part", line("a"), **deadline("kallelse", owner="vård")) == []
