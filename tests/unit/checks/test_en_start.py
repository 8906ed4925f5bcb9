"""A process and a sub-process begin at one place."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def test_two_starts_are_refused() -> None:
    draft = Draft().start().start("s2").end().path("start", "end").path("s2", "end")
    assert places("en-start", draft) == ["p"]


def test_no_start_is_refused() -> None:
    assert places("en-start", Draft().task("a").end().path("a", "end")) == ["p"]


def test_a_sub_process_without_a_start_is_refused() -> None:
    inner = Draft().task("a").end("e").path("a", "e")
    draft = Draft().start().inside("delen", inner).end().path("start", "delen", "end")
    assert places("en-start", draft) == ["delen"]


def test_a_flow_into_a_start_is_refused() -> None:
    draft = Draft().start().task("a").path("start", "a", "start")
    assert places("en-start", draft) == ["start"]


def test_one_start_is_fine() -> None:
    assert places("en-start", line("a")) == []
