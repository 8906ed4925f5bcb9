"""An error at an end has somebody that catches it."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places

FEL = "<errorEventDefinition/>"


def failing(process: str = "inre") -> Draft:
    return Draft(process).start("s2").node("endEvent", "fel", FEL).path("s2", "fel")


def test_an_error_in_the_main_diagram_is_refused() -> None:
    draft = Draft().start().node("endEvent", "fel", FEL).path("start", "fel")
    assert places("fel-fangas", draft) == ["fel"]


def test_an_error_in_a_called_diagram_that_nobody_catches_is_refused() -> None:
    main = Draft().start().call("anrop", "inre").end().path("start", "anrop", "end")
    assert places("fel-fangas", main, failing()) == ["fel"]


def test_an_error_that_the_call_catches_is_fine() -> None:
    main = Draft().start().call("anrop", "inre").end().path("start", "anrop", "end")
    main.node("boundaryEvent", "tog_emot", FEL, attachedToRef="anrop").path("tog_emot", "end")
    assert places("fel-fangas", main, failing()) == []


def test_an_error_that_the_sub_process_around_catches_is_fine() -> None:
    main = Draft().start().inside("delen", failing()).end().path("start", "delen", "end")
    main.node("boundaryEvent", "tog_emot", FEL, attachedToRef="delen").path("tog_emot", "end")
    assert places("fel-fangas", main) == []


def test_an_ordinary_end_is_fine() -> None:
    assert places("fel-fangas", line("a")) == []
