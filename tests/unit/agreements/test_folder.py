"""An agreement's folder, as people leave it and as somebody with other plans would."""

from pathlib import Path

import pytest

from service.agreements import files_of, read
from service.agreements.folder import MOST_FILES
from service.domain.errors import BadDocument
from tests.drafting import Draft

PLAIN = 'id = "x"\nname = "X"\nmain = "p"\n[lanes]\n"Kommun" = "kommun_sol"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "processes" / "x"
    (folder / "help").mkdir(parents=True)
    (folder / "agreement.toml").write_text(PLAIN)
    return folder


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    shared = tmp_path / "forms"
    shared.mkdir()
    return shared


def test_a_link_inside_the_folder_is_followed(folder: Path, shared: Path) -> None:
    (folder / "help" / "a.md").write_text("Så gör du.")
    (folder / "help" / "b.md").symlink_to("a.md")
    assert files_of(folder, shared)["help/b.md"] == "Så gör du.".encode()


@pytest.mark.parametrize("absolute", [True, False])
def test_a_link_out_of_the_folder_is_refused(folder: Path, shared: Path, absolute: bool) -> None:
    secret = folder.parent / "secret"
    secret.write_text("hemligt")
    (folder / "help" / "a.md").symlink_to(secret if absolute else "../../secret")
    with pytest.raises(BadDocument, match=r"help/a\.md: Filen är en länk ut ur mappen"):
        files_of(folder, shared)


def test_a_folder_may_itself_be_reached_by_a_link(folder: Path, shared: Path) -> None:
    link = folder.parent / "y"
    link.symlink_to(folder)
    assert files_of(link, shared) == files_of(folder, shared)


def test_a_form_is_never_a_way_out_of_the_shared_forms(folder: Path, shared: Path) -> None:
    (shared.parent / "secret.form").write_text("{}")
    diagram = Draft().start().task("a", form="../secret").end().path("start", "a", "end")
    (folder / "p.bpmn").write_bytes(diagram.xml())
    assert set(files_of(folder, shared)) == {"agreement.toml", "p.bpmn"}


def test_a_shared_form_that_is_a_link_elsewhere_is_refused(folder: Path, shared: Path) -> None:
    (shared.parent / "secret").write_text("{}")
    (shared / "f.form").symlink_to("../secret")
    diagram = Draft().start().task("a", form="f").end().path("start", "a", "end")
    (folder / "p.bpmn").write_bytes(diagram.xml())
    with pytest.raises(BadDocument, match=r"f\.form: Filen är en länk ut ur mappen"):
        files_of(folder, shared)


def test_a_file_name_that_nobody_can_read_is_told(folder: Path, shared: Path) -> None:
    (folder / "help" / "a\nb.md").write_text("x")
    with pytest.raises(BadDocument, match="Byt namn"):
        files_of(folder, shared)


def test_of_a_huge_file_no_more_is_read_than_it_takes_to_refuse_it(folder: Path, shared: Path) -> None:
    with (folder / "help" / "a.md").open("wb") as file:
        file.truncate(5_000_000_000)  # a hole: it takes no place on the disk
    with pytest.raises(BadDocument, match=r"help/a\.md: Filen är större än 4 kB"):
        read(files_of(folder, shared))


def test_a_folder_with_too_many_files_is_refused(folder: Path, shared: Path) -> None:
    for number in range(MOST_FILES):
        (folder / "help" / f"{number}.md").touch()
    with pytest.raises(BadDocument, match="fler än 1000 filer"):
        files_of(folder, shared)
