"""Tests that share something slow say so, and run in one process of those that share the tests."""

import pytest


@pytest.mark.xdist_group("grouped")
def test_tests_of_a_group_go_to_one_process(request: pytest.FixtureRequest) -> None:
    """The group stands in the name by which the processes share the tests, or it is lost without a word."""
    if not getattr(request.config.option, "loadgroup", False):
        pytest.skip("the tests run in one process")
    assert request.node.nodeid.endswith("@grouped")
