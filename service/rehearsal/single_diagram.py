"""A single diagram made into an agreement of its own, so that it can be rehearsed without a folder."""

import json
from collections.abc import Mapping
from pathlib import Path

from service.agreements import content_of, is_plain_name, read
from service.domain.errors import BadDocument
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, Element, read_diagrams


def alone(file: str, files: Mapping[str, bytes]) -> Agreement:
    """The diagrams of `file` with what `files` has beside them. Every lane is a role by its own name.

    The first process that nobody has to call for is the main one. Raises BadDocument.
    """
    diagrams = read_diagrams(files[file], file)
    main = _main(diagrams, file)
    every = [
        d for name, content in files.items() if name.endswith(".bpmn") for d in read_diagrams(content, name)
    ]
    lanes = dict.fromkeys(lane for diagram in every for lane in diagram.lanes)
    plain = [
        f"id = {_toml(main.id)}",
        f"name = {_toml(main.name or main.id)}",
        f"main = {_toml(main.id)}",
        "[lanes]",
        *(f"{_toml(lane)} = {_toml(lane)}" for lane in lanes),
    ]
    return read({**files, "agreement.toml": "\n".join(plain).encode()})


def files_beside(path: Path) -> dict[str, bytes]:
    """The diagram's file, and those in its folder (or the folder's forms) that it refers to.

    A form that is not there is no error: the answers then become facts as they stand.
    """
    found: dict[str, bytes] = {}
    waiting = [path]
    while waiting:
        found[waiting[0].name] = content = content_of(waiting[0], path.parent)
        elements = [e for d in read_diagrams(content, waiting.pop(0).name) for e in d.elements.values()]
        found |= _forms(path.parent, elements) | _tables(path.parent, elements, content)
        waiting += [other for other in _called(path.parent, elements) if other.name not in found]
    return found


def _main(diagrams: tuple[Diagram, ...], file: str) -> Diagram:
    for diagram in diagrams:
        if any(start.event is None or start.event.kind == "none" for start in diagram.start_events()):
            return diagram
    if not diagrams:
        raise BadDocument("Filen har ingen process att spela upp.", file=file)
    return diagrams[0]


def _forms(folder: Path, elements: list[Element]) -> dict[str, bytes]:
    found = {}
    for form in {element.form for element in elements if element.form and is_plain_name(element.form)}:
        for place in (folder / f"{form}.form", folder / "forms" / f"{form}.form"):
            if place.is_file():
                found[f"forms/{form}.form"] = content_of(place, folder)
    return found


def _tables(folder: Path, elements: list[Element], content: bytes) -> dict[str, bytes]:
    """Tables are found by the words in them: what asks for a decision knows its id, not its file."""
    wanted = {element.decision for element in elements if element.decision}
    if b"frist(" in content:
        wanted.add("frister")
    tables = {path.name: content_of(path, folder) for path in sorted(folder.glob("*.dmn"))}
    return {
        name: table
        for name, table in tables.items()
        if any(f'id="{decision}"'.encode() in table for decision in wanted)
    }


def _called(folder: Path, elements: list[Element]) -> list[Path]:
    called = {element.called for element in elements if element.called}
    if not called:
        return []
    return [
        path
        for path in sorted(folder.glob("*.bpmn"))
        if any(diagram.id in called for diagram in read_diagrams(content_of(path, folder), path.name))
    ]


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a JSON string is a TOML string
