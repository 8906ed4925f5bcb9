"""What is not read is said."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places


def test_an_extension_that_is_not_read_gives_a_warning() -> None:
    body = "<extensionElements><zeebe:ioMapping/></extensionElements>"
    assert places("kanda-tillagg", Draft().node("userTask", "a", body)) == ["a"]


def test_extensions_that_are_read_are_fine() -> None:
    assert places("kanda-tillagg", line("a")) == []
