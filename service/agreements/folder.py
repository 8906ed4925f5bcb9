"""An agreement's folder on disk, with what it takes from the shared folders: nearest wins."""

from contextlib import suppress
from pathlib import Path

from service.agreements.frozen import Files
from service.agreements.plain import FILE, read_plain
from service.domain.errors import BadDocument
from service.notation.bpmn import Diagram, read_diagrams
from service.notation.phrases import FILE as PHRASES
from service.notation.xml import MOST_BYTES

KINDS = (".toml", ".bpmn", ".dmn", ".form", ".md", ".feature")
MOST_FILES = 1000
SHARED_DEADLINES = "gemensamma_frister"  # of the shared diagrams: the table's file and the decision's id
SHARED = "gemensamt"  # beside the agreements: diagrams that several of them take
SHARED_GROUNDS = "rattslig_grund.dmn"  # who may be told what: for every agreement without its own
SHARED_PHRASES = f"forms/{PHRASES}"  # read beside the agreement's own


def files_of(folder: Path, shared_forms: Path) -> Files:
    """Everything that belongs to the agreement, by path inside it. Raises BadDocument.

    1. what lies in the folder; 2. the shared diagrams and documents that agreement.toml names;
    3. the shared forms that the diagrams ask for, phrases, and the table of legal grounds.
    What the folder has itself is never replaced.
    """
    if not (folder / FILE).is_file():
        raise BadDocument(f"{folder} är ingen överenskommelse: filen {FILE} saknas.")
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in KINDS and path.is_file()]
    if len(paths) > MOST_FILES:
        raise BadDocument(f"{folder} har fler än {MOST_FILES} filer. Ta bort dem som inte hör hit.")
    files = {path.relative_to(folder).as_posix(): content_of(path, folder) for path in paths}
    shared = shared_forms.parent / "processes" / SHARED
    _take_shared(files, shared)
    if _named(files):
        _take(files, f"{SHARED_DEADLINES}.dmn", shared)
    for form in forms_named(files):
        _take(files, f"forms/{form}.form", shared_forms, f"{form}.form")
    _take(files, SHARED_PHRASES, shared_forms, PHRASES)
    _take(files, SHARED_GROUNDS, shared)
    return files


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


def is_plain_name(name: str) -> bool:
    """An id is the name of a file, never a way to one."""
    return Path(name).name == name


def forms_named(files: Files) -> list[str]:
    """The forms that the diagrams ask for. What is wrong with a diagram is for its reader to say."""
    diagrams = [diagram for name in files if name.endswith(".bpmn") for diagram in _diagrams(files, name)]
    return sorted({e.form for diagram in diagrams for e in diagram.elements.values() if e.form})


def _take_shared(files: dict[str, bytes], shared: Path) -> None:
    """What agreement.toml names: diagrams with all that they need, and documents."""
    named = _named(files)
    for name in named:
        if not any((shared / place).is_file() for place in _places(name)):
            message = f"Det gemensamma diagrammet {name} finns inte. Välj ett som ligger i mappen {SHARED}."
            raise BadDocument(message, file=FILE, element="shared")
    for name in named:
        for document in _places(name)[1:]:
            _take(files, document, shared)
    _take_diagrams(files, list(named), shared)


def _places(name: str) -> tuple[str, ...]:
    """Where something shared may lie: a diagram, a paper, a meeting for the calendar."""
    if not is_plain_name(name):
        return ()
    return f"{name}.bpmn", f"documents/{name}.md", f"documents/{name}.ics.toml"


def _take_diagrams(files: dict[str, bytes], waiting: list[str], shared: Path) -> None:
    """The named diagrams, and those they call, with their help texts, tables and scenarios."""
    for name in waiting:  # grows while it is walked through
        if not _take(files, f"{name}.bpmn", shared):
            continue
        _take(files, f"scenarios/{name}.feature", shared)
        for diagram in _diagrams(files, f"{name}.bpmn"):
            for element in diagram.elements.values():
                _take(files, f"help/{element.id}.md", shared)
                _take(files, f"{element.decision}.dmn", shared)
                if element.called and element.called not in waiting:
                    waiting.append(element.called)


def _named(files: Files) -> tuple[str, ...]:
    with suppress(BadDocument):  # what is wrong with the file is for its reader to say
        return read_plain(files[FILE]).shared
    return ()


def _take(files: dict[str, bytes], name: str, folder: Path, there: str = "") -> bool:
    """Adds a file of a shared folder unless the agreement has one of its own; whether it did."""
    path = folder / (there or name)
    if name in files or not is_plain_name(path.name) or path.parent.name not in _PARTS or not path.is_file():
        return False
    files[name] = content_of(path, folder)
    return True


_PARTS = (SHARED, "forms", "help", "scenarios", "documents")


def _diagrams(files: Files, name: str) -> tuple[Diagram, ...]:
    with suppress(BadDocument):
        return read_diagrams(files[name], name)
    return ()
