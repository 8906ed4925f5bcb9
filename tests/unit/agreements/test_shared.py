"""Diagrams that agreements share: taken by name with what they need, and nearest wins."""

from pathlib import Path

import pytest

from service.agreements import files_of, read
from service.domain.errors import BadDocument
from tests.drafting import Draft
from tests.unit.checks.found import table

PLAIN = 'id = "x"\nname = "X"\nmain = "p"\nshared = ["permission"]\n[lanes]\n"Vård" = "vard"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An agreement `x`, shared diagrams beside it and shared forms, as in the repository."""
    for folder in ("processes/x/help", "processes/gemensamt/help", "processes/gemensamt/scenarios", "forms"):
        (tmp_path / folder).mkdir(parents=True)
    write(tmp_path, "processes/x/agreement.toml", PLAIN.encode())
    main = Draft().start().task("a", lane="Vård").end().path("start", "a", "end")
    write(tmp_path, "processes/x/p.bpmn", main.xml())
    leave = Draft("permission").start("p1", message="Permission").task("p2", lane="Vård", form="f")
    leave.decide("p3", "avgor", "svar").call("p4", "hemkomst").end("p5").path("p1", "p2", "p3", "p4", "p5")
    home = Draft("hemkomst").start("h1").task("h2", lane="Vård").end("h3").path("h1", "h2", "h3")
    write(tmp_path, "processes/gemensamt/permission.bpmn", leave.xml())
    write(tmp_path, "processes/gemensamt/hemkomst.bpmn", home.xml())
    write(tmp_path, "processes/gemensamt/annat.bpmn", Draft("annat").start("q1", message="A").end("q2").xml())
    for name in ("p2", "h2", "q1"):
        write(tmp_path, f"processes/gemensamt/help/{name}.md", b"Gemensam hj\xc3\xa4lp.")
    write(tmp_path, "processes/gemensamt/avgor.dmn", table("avgor", "x", "ja")["avgor.dmn"])
    write(tmp_path, "processes/gemensamt/scenarios/permission.feature", b"# language: sv\n")
    write(tmp_path, "forms/f.form", b'{"type":"default","id":"f","components":[]}')
    return tmp_path


def write(root: Path, name: str, content: bytes) -> None:
    (root / name).write_bytes(content)


def taken(root: Path) -> set[str]:
    return set(files_of(root / "processes/x", root / "forms")) - {"agreement.toml", "p.bpmn"}


def test_the_shared_deadlines_come_with_the_first_shared_diagram(root: Path) -> None:
    write(root, "processes/gemensamt/gemensamma_frister.dmn", b"<definitions/>")
    assert "gemensamma_frister.dmn" in taken(root)
    write(root, "processes/x/agreement.toml", PLAIN.replace('"permission"', "").encode())
    assert taken(root) == set()


def test_a_named_diagram_brings_what_it_calls_asks_and_explains(root: Path) -> None:
    assert taken(root) == {
        "permission.bpmn",
        "hemkomst.bpmn",
        "avgor.dmn",
        "forms/f.form",
        "help/p2.md",
        "help/h2.md",
        "scenarios/permission.feature",
    }
    assert set(read(files_of(root / "processes/x", root / "forms")).diagrams) == {
        "p",
        "permission",
        "hemkomst",
    }


def test_what_the_agreement_has_itself_is_not_replaced(root: Path) -> None:
    write(root, "processes/x/help/p2.md", "Så gör vi här.".encode())
    own = Draft("permission").start("p1", message="Permission").task("p2").end("p5").path("p1", "p2", "p5")
    write(root, "processes/x/permission.bpmn", own.xml())
    files = files_of(root / "processes/x", root / "forms")
    assert files["help/p2.md"].decode() == "Så gör vi här."
    assert files["permission.bpmn"] == own.xml()
    assert "hemkomst.bpmn" not in files


@pytest.mark.parametrize("name", ["saknas", "../x/p", "", ".."])
def test_a_diagram_that_is_not_among_the_shared_ones_is_refused_by_name(root: Path, name: str) -> None:
    write(root, "processes/x/agreement.toml", PLAIN.replace("permission", name).encode())
    with pytest.raises(BadDocument, match=r"agreement\.toml · shared: Det gemensamma diagrammet"):
        taken(root)


def test_a_shared_file_that_is_a_link_elsewhere_is_refused(root: Path) -> None:
    write(root, "secret", b"hemligt")
    (root / "processes/gemensamt/help/p2.md").unlink()
    (root / "processes/gemensamt/help/p2.md").symlink_to(root / "secret")
    with pytest.raises(BadDocument, match="länk ut ur mappen"):
        taken(root)


def test_a_list_that_cannot_be_read_is_told_by_its_key(root: Path) -> None:
    write(root, "processes/x/agreement.toml", PLAIN.replace('["permission"]', "5").encode())
    with pytest.raises(BadDocument, match=r"agreement\.toml · shared"):
        read(files_of(root / "processes/x", root / "forms"))


def test_a_shared_document_is_taken_by_name_and_no_other(root: Path) -> None:
    (root / "processes/gemensamt/documents").mkdir()
    paper = b'+++\ntitle = "Min plan"\n+++\n# Och nu?\n'
    for name in ("plan", "annat_papper"):
        write(root, f"processes/gemensamt/documents/{name}.md", paper)
    write(root, "processes/x/agreement.toml", PLAIN.replace('"permission"', '"permission", "plan"').encode())
    assert {name for name in taken(root) if name.startswith("documents/")} == {"documents/plan.md"}
