"""A lane in agreement.toml is drawn somewhere."""

from tests.unit.checks.found import line, places, plain


def test_a_lane_that_is_nowhere_drawn_gives_a_warning() -> None:
    draft = line("a")
    assert places("banor-anvands", draft, **plain(draft, more='"Kommun" = "kommun_sol"\n')) == ["Kommun"]


def test_lanes_that_are_drawn_are_fine() -> None:
    assert places("banor-anvands", line("a")) == []
