"""No diagram comes to call itself."""

from tests.drafting import Draft
from tests.unit.checks.found import places


def calling(process: str, other: str) -> Draft:
    return Draft(process).call(f"anrop_{process}", other)


def test_a_diagram_that_calls_itself_is_refused() -> None:
    assert places("anrop-utan-cirkel", calling("p", "p")) == ["anrop_p"]


def test_diagrams_that_call_each_other_are_refused() -> None:
    found = places("anrop-utan-cirkel", calling("p", "q"), calling("q", "p"))
    assert found == ["anrop_p", "anrop_q"]


def test_calls_that_come_to_an_end_are_fine() -> None:
    last = Draft("r").start("s").end("e").path("s", "e")
    assert places("anrop-utan-cirkel", calling("p", "q"), calling("q", "r"), last) == []
