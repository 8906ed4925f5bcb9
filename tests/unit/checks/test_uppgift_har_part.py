"""Every step of a person belongs to a party."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places, plain


def test_a_task_outside_all_lanes_is_refused() -> None:
    assert places("uppgift-har-part", Draft().task("a")) == ["a"]


def test_a_task_in_a_lane_that_has_no_role_is_refused() -> None:
    draft = line("a")
    assert places("uppgift-har-part", draft, **plain(Draft())) == ["a"]


def test_a_task_in_a_partys_lane_is_fine() -> None:
    assert places("uppgift-har-part", line("a")) == []


def test_a_task_whose_party_a_fact_names_is_fine_in_any_lane() -> None:
    draft = Draft().start().task("a", lane="Den som tillfrågas", part="=svarar").end()
    assert places("uppgift-har-part", draft.path("start", "a", "end"), **plain(Draft())) == []
