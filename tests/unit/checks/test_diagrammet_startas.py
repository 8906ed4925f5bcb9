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


def test_a_diagram_that_opens_another_kind_of_case_begins_by_itself() -> None:
    drafts = line("a"), small("annat")
    assert places("diagrammet-startas", *drafts, **plain(*drafts, more='[cases]\nannat = ["vård"]')) == []
    drafts = line("a"), small("annat", "Nu")
    found = places("diagrammet-startas", *drafts, **plain(*drafts, more='[cases]\nannat = ["vård"]'))
    assert found == ["start_annat"]


def test_a_kind_of_case_without_a_diagram_is_refused() -> None:
    draft = line("a")
    assert places("diagrammet-startas", draft, **plain(draft, more='[cases]\nannat = ["vård"]')) == ["annat"]


def test_a_button_in_a_kind_of_case_that_there_is_not_is_refused() -> None:
    wrong = Draft("knapp").node("startEvent", "s", _offered_in("annat"), name="s").end("e").path("s", "e")
    wrong.messages["m"] = "Nu"
    assert places("diagrammet-startas", line("a"), wrong) == ["s"]
    right = Draft("knapp").node("startEvent", "s", _offered_in("alla"), name="s").end("e").path("s", "e")
    right.messages["m"] = "Nu"
    assert places("diagrammet-startas", line("a"), right) == []


def _offered_in(kinds: str) -> str:
    return (
        f'<extensionElements><zeebe:properties><zeebe:property name="arenden" value="{kinds}"/>'
        '</zeebe:properties></extensionElements><messageEventDefinition messageRef="m"/>'
    )


def test_a_main_diagram_that_is_not_there_is_refused() -> None:
    draft = small("knapp", "Nu")
    assert places("diagrammet-startas", draft, **plain(draft, main="saknas")) == ["main"]
