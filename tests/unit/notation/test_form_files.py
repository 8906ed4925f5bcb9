"""Fields for files: which are taken, and what a posted number becomes."""

from typing import Any

import pytest

from service.domain.errors import BadAnswers, BadDocument
from service.domain.facts import Value
from service.notation.form import posted
from tests.unit.notation.forms import NOW, component, form

KNOWN: dict[str, dict[str, Value]] = {
    "svar": {str(number): {"id": number, "namn": f"{number}.pdf"} for number in range(9)}
}


def given(written: dict[str, Any], *numbers: str) -> Value:
    return form(written).validate({"svar": numbers}, facts={}, now=NOW, options={}, files=KNOWN)["svar"]


def complaint(written: dict[str, Any], *numbers: str) -> str:
    with pytest.raises(BadAnswers) as caught:
        given(written, *numbers)
    return caught.value.errors["svar"]


def test_a_number_becomes_the_file_that_it_stands_for_and_back() -> None:
    written = component("filepicker", multiple=True)
    assert given(written, "3", "5", "3") == [{"id": 3, "namn": "3.pdf"}, {"id": 5, "namn": "5.pdf"}]
    assert posted(form(written).field("svar"), given(written, "3", "5")) == ("3", "5")
    assert given(written) == []


def test_a_file_that_nobody_knows_of_is_no_answer() -> None:
    assert complaint(component("filepicker"), "99") == "Filen finns inte längre. Välj den igen."
    assert complaint(component("filepicker"), "../1") == "Filen finns inte längre. Välj den igen."


def test_a_file_may_be_needed_and_there_may_be_too_many() -> None:
    assert complaint(component("filepicker", validate={"required": True})) == "Välj en fil."
    assert complaint(component("filepicker"), "1", "2") == "Bifoga högst en fil. Ta bort några."
    several = component("filepicker", multiple=True)
    assert complaint(several, *"123456") == "Bifoga högst fem filer. Ta bort några."


def test_a_condition_may_ask_whether_there_are_files() -> None:
    hidden = component("textfield", "varfor", conditional={"hide": "=count(svar) = 0"})
    read = form(component("filepicker"), hidden)
    raw = {"svar": ["1"], "varfor": ["x"]}
    assert read.validate(raw, facts={}, now=NOW, options={}, files=KNOWN)["varfor"] == "x"
    assert "varfor" not in read.validate({"varfor": ["x"]}, facts={}, now=NOW, options={}, files=KNOWN)


@pytest.mark.parametrize(
    ("accept", "kinds"),
    [
        ("", ["application/pdf", "image/png", "image/jpeg"]),
        (".pdf", ["application/pdf"]),
        (".JPEG, .jpg,image/png", ["image/jpeg", "image/png"]),
        ("image/*", ["image/png", "image/jpeg"]),
    ],
)
def test_the_field_says_which_kinds_are_taken(accept: str, kinds: list[str]) -> None:
    files = form(component("filepicker", accept=accept)).field("svar").files
    assert files is not None
    assert list(files.kinds) == kinds


@pytest.mark.parametrize("accept", [".docx", "*/*", "=formats", ".pdf,.exe"])
def test_another_kind_is_refused_with_advice(accept: str) -> None:
    with pytest.raises(BadDocument, match="Välj bland"):
        form(component("filepicker", accept=accept))


def test_a_draft_keeps_numbers_and_nothing_else() -> None:
    read = form(component("filepicker"), component("textfield", "t"))
    assert read.own({"svar": ["1", "[object File]"], "t": ["a"], "x": ["b"]}) == {"svar": ["1"], "t": ["a"]}
