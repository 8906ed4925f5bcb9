"""The agreements that are shipped hold together: forms, help texts, sizes and names."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from service.agreements import files_of
from service.agreements.frozen import Files
from service.agreements.plain import read_plain
from service.notation.bpmn import Diagram, Element, read_diagrams
from service.notation.form import read_form

ROOT = Path(__file__).parents[2]
AGREEMENTS = sorted(path.parent for path in (ROOT / "processes").glob("*/agreement.toml"))
MOST_ELEMENTS = 30

pytestmark = pytest.mark.parametrize("agreement", AGREEMENTS, ids=lambda path: path.name)


@cache
def files(agreement: Path) -> Files:
    """As it is released, with what it takes from the shared folders."""
    return files_of(agreement, ROOT / "forms")


def diagrams_of(agreement: Path) -> list[Diagram]:
    return [
        diagram
        for name, content in files(agreement).items()
        if name.endswith(".bpmn")
        for diagram in read_diagrams(content, name)
    ]


def asked_of_people(agreement: Path) -> list[Element]:
    """User tasks, and start events that somebody fills in a form for."""
    elements = [element for diagram in diagrams_of(agreement) for element in diagram.elements.values()]
    return [element for element in elements if element.kind == "userTask" or element.form]


def test_every_step_of_a_person_has_a_form_that_exists(agreement: Path) -> None:
    for element in asked_of_people(agreement):
        name = f"forms/{element.form}.form"
        assert name in files(agreement), element.id
        assert read_form(files(agreement)[name], name).id == element.form


def test_every_step_of_a_person_has_a_help_text_of_three_to_ten_lines(agreement: Path) -> None:
    for element in asked_of_people(agreement):
        lines = files(agreement).get(f"help/{element.id}.md", b"").decode().strip().splitlines()
        assert 3 <= len(lines) <= 10, element.id


def test_no_help_text_is_left_behind(agreement: Path) -> None:
    steps = {element.id for element in asked_of_people(agreement)}
    assert {path.stem for path in (agreement / "help").glob("*.md")} <= steps


def test_a_diagram_fits_on_a_screen(agreement: Path) -> None:
    for diagram in diagrams_of(agreement):
        assert len(diagram.elements) <= MOST_ELEMENTS, diagram.file
        assert diagram.has_picture
        assert diagram.executable


def test_an_element_id_is_used_once_in_an_agreement(agreement: Path) -> None:
    # The fact tid.<element id> belongs to the case, so two elements of one name would overwrite each other.
    ids = Counter(id for diagram in diagrams_of(agreement) for id in diagram.elements)
    assert [id for id, times in ids.items() if times > 1] == []


def test_what_modelling_tools_wrote_is_all_understood(agreement: Path) -> None:
    assert [e.id for d in diagrams_of(agreement) for e in d.elements.values() if e.ignored] == []


def test_follow_up_is_agreed_and_its_smallest_group_marked_as_not_confirmed(agreement: Path) -> None:
    plain = read_plain(files(agreement)["agreement.toml"])
    assert plain.followup["smallest_group"] >= 5
    assert "uppfoljningens_minsta_grupp" in plain.not_confirmed
