"""The agreements that are shipped hold together: forms, help texts, sizes and names."""

from collections import Counter
from pathlib import Path

import pytest

from service.notation.bpmn import Diagram, Element, read_diagrams
from service.notation.form import read_form

ROOT = Path(__file__).parents[2]
AGREEMENTS = sorted(path.parent for path in (ROOT / "processes").glob("*/agreement.toml"))
MOST_ELEMENTS = 30

pytestmark = pytest.mark.parametrize("agreement", AGREEMENTS, ids=lambda path: path.name)


def diagrams_of(agreement: Path) -> list[Diagram]:
    return [
        diagram
        for path in sorted(agreement.glob("*.bpmn"))
        for diagram in read_diagrams(path.read_bytes(), path.name)
    ]


def asked_of_people(agreement: Path) -> list[Element]:
    """User tasks, and start events that somebody fills in a form for."""
    elements = [element for diagram in diagrams_of(agreement) for element in diagram.elements.values()]
    return [element for element in elements if element.kind == "userTask" or element.form]


def test_every_step_of_a_person_has_a_form_that_exists(agreement: Path) -> None:
    folders = (agreement / "forms", ROOT / "forms")
    for element in asked_of_people(agreement):
        found = [folder / f"{element.form}.form" for folder in folders]
        path = next((path for path in found if path.is_file()), None)
        assert path is not None, element.id
        assert read_form(path.read_bytes(), path.name).id == element.form


def test_every_step_of_a_person_has_a_help_text_of_three_to_ten_lines(agreement: Path) -> None:
    for element in asked_of_people(agreement):
        lines = (agreement / "help" / f"{element.id}.md").read_text(encoding="utf-8").strip().splitlines()
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
