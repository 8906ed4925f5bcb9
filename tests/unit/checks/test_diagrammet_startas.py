"""Every diagram is begun by somebody."""

from tests.drafting import Draft
from tests.unit.checks.found import line, places, plain


def small(process: str, message: str = "") -> Draft:
    return Draft(process).start(f"start_{process}", message).end(f"end_{process}")


def test_a_diagram_that_nothing_calls_and_no_message_starts_is_refused() -> None:
    assert places("diagrammet-startas", line("a"), small("ensam")) == ["start_ensam"]


def test_a_diagram_that_a_message_starts_is_fine() -> None:
    assert places("diagrammet-startas", line("a"), small("knapp", "Ändra datum")) == []


def test_a_called_diagram_is_fine_without_a_message_and_refused_with_one() -> None:
    assert places("diagrammet-startas", line("a").call("c", "inre"), small("inre")) == []
    assert places("diagrammet-startas", line("a").call("c", "inre"), small("inre", "Nu")) == ["start_inre"]


def test_a_main_diagram_that_waits_for_a_message_is_refused() -> None:
    assert places("diagrammet-startas", small("p", "Inskriven")) == ["start_p"]


def test_a_main_diagram_that_is_not_there_is_refused() -> None:
    draft = small("knapp", "Nu")
    assert places("diagrammet-startas", draft, **plain(draft, main="saknas")) == ["main"]
