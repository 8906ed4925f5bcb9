"""A process and a sub-process come to an end."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def test_a_process_without_an_end_is_refused() -> None:
    assert places("ett-slut-finns", Draft().start().task("a").path("start", "a")) == ["p"]


def test_a_sub_process_without_an_end_is_refused() -> None:
    inner = Draft().start("s").task("a").path("s", "a")
    draft = Draft().start().inside("delen", inner).end().path("start", "delen", "end")
    assert places("ett-slut-finns", draft) == ["delen"]


def test_a_process_with_an_end_is_fine() -> None:
    assert places("ett-slut-finns", line("a")) == []
