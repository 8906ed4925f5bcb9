"""Data in the drawing is refused, for nobody reads it."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def test_a_data_store_is_refused() -> None:
    assert places("data-i-diagram", Draft().node("dataStoreReference", "journalen")) == ["journalen"]


def test_data_into_a_step_is_refused_with_the_step() -> None:
    draft = Draft().node("userTask", "a", "<dataInputAssociation/>")
    assert places("data-i-diagram", draft) == ["a"]


def test_a_drawing_without_data_is_fine() -> None:
    assert places("data-i-diagram", line("a").node("dataObjectReference", "blanketten")) == []
