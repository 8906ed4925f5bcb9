"""Every step of a person has a help text, and the other way round."""

from tests.unit.checks.found import line, places


def test_a_step_without_help_text_gives_a_warning() -> None:
    assert places("hjalptext-finns", line("a")) == ["a"]


def test_an_empty_help_text_is_none() -> None:
    assert places("hjalptext-finns", line("a"), **{"help/a.md": b"\n"}) == ["a"]


def test_a_help_text_for_a_step_that_is_not_there_gives_a_warning() -> None:
    files = {"help/a.md": b"Ring.", "help/b.md": b"Skriv."}
    assert places("hjalptext-finns", line("a"), **files) == ["b"]


def test_a_step_with_its_help_text_is_fine() -> None:
    assert places("hjalptext-finns", line("a"), **{"help/a.md": b"Ring."}) == []
