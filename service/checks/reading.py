"""The rule `lasbar-fil`: what cannot be read is said file by file, not only for the first one."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import TypeAlias

from service.agreements.frozen import Files
from service.checks.finding import AGREEMENT, ERROR, Finding
from service.domain.errors import BadDocument
from service.notation.bpmn import read_diagrams
from service.notation.dmn import read_decisions
from service.notation.document import read_meeting, read_template
from service.notation.form import read_form

RULE = "lasbar-fil"
_Reader: TypeAlias = Callable[[bytes, str], object]
_READERS: Mapping[str, _Reader] = {
    ".bpmn": read_diagrams,
    ".dmn": read_decisions,
    ".form": read_form,
}


def unreadable(files: Files) -> Iterator[Finding]:
    """The files that cannot be read by themselves."""
    for name, content in sorted(files.items()):
        reader = _reader(name)
        if reader is None:
            continue
        try:
            reader(content, name)
        except BadDocument as error:
            yield _finding(error, name)


def _reader(name: str) -> _Reader | None:
    if name.startswith("documents/"):
        return read_template if name.endswith(".md") else read_meeting
    return _READERS.get(PurePosixPath(name).suffix)


def unreadable_whole(error: BadDocument) -> Finding:
    """Files that can be read one by one, but not together."""
    return _finding(error, AGREEMENT)


def _finding(error: BadDocument, file: str) -> Finding:
    message = str(error.args[0]) if error.args else str(error)
    return Finding(RULE, error.file or file, error.element, ERROR, message)
