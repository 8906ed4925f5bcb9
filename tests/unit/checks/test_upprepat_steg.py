"""Markers for repetition are refused."""

import pytest

from tests.drafting import Draft
from tests.unit.checks.found import line, places


@pytest.mark.parametrize("marker", ["multiInstanceLoopCharacteristics", "standardLoopCharacteristics"])
def test_a_step_with_a_marker_for_repetition_is_refused(marker: str) -> None:
    assert places("upprepat-steg", Draft().node("userTask", "ring", f"<{marker}/>")) == ["ring"]


def test_a_step_that_is_done_once_is_fine() -> None:
    assert places("upprepat-steg", line("a")) == []
