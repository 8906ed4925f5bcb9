"""An agreement's folder on disk. A form that it lacks is taken from the shared forms: nearest wins."""

from contextlib import suppress
from pathlib import Path

from service.agreements.frozen import Files
from service.domain.errors import BadDocument
from service.notation.bpmn import Diagram, read_diagrams

KINDS = (".toml", ".bpmn", ".dmn", ".form", ".md", ".feature")


def files_of(folder: Path, shared_forms: Path) -> Files:
    """Everything that belongs to the agreement, by path inside it. Raises BadDocument."""
    if not (folder / "agreement.toml").is_file():
        raise BadDocument(f"{folder} är ingen överenskommelse: filen agreement.toml saknas.")
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in KINDS
    }
    for form in forms_named(files):
        name, shared = f"forms/{form}.form", shared_forms / f"{form}.form"
        if name not in files and shared.is_file():
            files[name] = shared.read_bytes()
    return files


def forms_named(files: Files) -> list[str]:
    """The forms that the diagrams ask for. What is wrong with a diagram is for its reader to say."""
    diagrams: list[Diagram] = []
    for name, content in files.items():
        if name.endswith(".bpmn"):
            with suppress(BadDocument):
                diagrams += read_diagrams(content, name)
    return sorted({e.form for diagram in diagrams for e in diagram.elements.values() if e.form})
