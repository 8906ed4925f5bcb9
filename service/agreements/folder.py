"""An agreement's folder on disk. Shared forms and documents are taken where it lacks them: nearest wins."""

from contextlib import suppress
from pathlib import Path

from service.agreements.frozen import Files
from service.domain.errors import BadDocument
from service.notation.bpmn import Diagram, read_diagrams
from service.notation.xml import MOST_BYTES

KINDS = (".toml", ".bpmn", ".dmn", ".form", ".md", ".feature")
MOST_FILES = 1000


def files_of(folder: Path, shared_forms: Path) -> Files:
    """Everything that belongs to the agreement, by path inside it. Raises BadDocument."""
    if not (folder / "agreement.toml").is_file():
        raise BadDocument(f"{folder} är ingen överenskommelse: filen agreement.toml saknas.")
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in KINDS and path.is_file()]
    if len(paths) > MOST_FILES:
        raise BadDocument(f"{folder} har fler än {MOST_FILES} filer. Ta bort dem som inte hör hit.")
    files = {path.relative_to(folder).as_posix(): content_of(path, folder) for path in paths}
    for form in forms_named(files):
        name, shared = f"forms/{form}.form", shared_forms / f"{form}.form"
        if name not in files and is_plain_name(form) and shared.is_file():
            files[name] = content_of(shared, shared_forms)
    return {**shared_documents(shared_forms.parent / "processes" / "gemensamt"), **files}


def shared_documents(folder: Path) -> Files:
    """The documents that all agreements have, unless they have their own of the same name."""
    paths = sorted(path for kind in ("*.md", "*.ics.toml") for path in folder.glob(f"documents/{kind}"))
    return {path.relative_to(folder).as_posix(): content_of(path, folder) for path in paths}


def content_of(path: Path, folder: Path) -> bytes:
    """A file's content. Of a file that is too large only so much that its reader can say so.

    Raises BadDocument for a link that leads out of the folder: nothing that lies elsewhere is frozen,
    shown or sent because somebody has put a link here.
    """
    name = path.relative_to(folder).as_posix()
    if not name.isprintable():
        raise BadDocument("Filnamnet har tecken som inte går att läsa. Byt namn på filen.", file=ascii(name))
    if not path.resolve().is_relative_to(folder.resolve()):
        raise BadDocument("Filen är en länk ut ur mappen. Lägg själva filen i mappen.", file=name)
    with path.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def is_plain_name(form: str) -> bool:
    """A form's id is the name of a file, never a way to one."""
    return Path(form).name == form


def forms_named(files: Files) -> list[str]:
    """The forms that the diagrams ask for. What is wrong with a diagram is for its reader to say."""
    diagrams: list[Diagram] = []
    for name, content in files.items():
        if name.endswith(".bpmn"):
            with suppress(BadDocument):
                diagrams += read_diagrams(content, name)
    return sorted({e.form for diagram in diagrams for e in diagram.elements.values() if e.form})
