"""Makes an Agreement of a version's files."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from service.agreements.frozen import Files, digest_of
from service.agreements.plain import FILE, Plain, read_plain
from service.domain.case import ProcessId
from service.domain.errors import BadDocument
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, read_diagrams
from service.notation.deadlines import Deadlines
from service.notation.decision import DecisionTable
from service.notation.dmn import read_decisions
from service.notation.form import Form, read_form

DEADLINES = "frister"  # the decision that holds every limit of the agreement
MOST_BYTES_OF_HELP = (
    4_000  # some brackets in a row cost Markdown a second at this length, a minute at ten times
)
MOST_BYTES_OF_SCENARIOS = 300_000


def read(files: Files) -> Agreement:
    """Raises BadDocument, naming the file and the place in it."""
    plain = _plain(files)
    decisions = _decisions(files)
    deadlines = decisions.pop(DEADLINES, None)
    return Agreement(
        id=plain.id,
        name=plain.name,
        main=plain.main,
        digest=digest_of(files),
        roles=plain.roles,
        diagrams=_diagrams(files),
        deadlines=Deadlines(deadlines),
        decisions=decisions,
        forms=_forms(files),
        help={_stem(name): text for name, text in _texts(files, "help/", ".md", MOST_BYTES_OF_HELP)},
        scenarios=dict(_texts(files, "scenarios/", ".feature", MOST_BYTES_OF_SCENARIOS)),
        messages=plain.messages,
        parameters=plain.parameters,
        not_confirmed=plain.not_confirmed,
        region=plain.region,
        care=plain.care,
        source=plain.source,
        valid_from=plain.valid_from,
    )


def _plain(files: Files) -> Plain:
    if FILE not in files:
        raise BadDocument("Filen agreement.toml saknas.", file=FILE)
    return read_plain(files[FILE])


def _texts(files: Files, folder: str, kind: str, most: int) -> Iterator[tuple[str, str]]:
    for name, content in _of(files, folder, kind):
        if len(content) > most:
            raise BadDocument(f"Filen är större än {most // 1000} kB. Korta den.", file=name)
        yield name, _words(content, name)


def _words(content: bytes, name: str) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise BadDocument("Filen är inte sparad som UTF-8. Spara den på nytt.", file=name) from error


def _diagrams(files: Files) -> dict[ProcessId, Diagram]:
    found: dict[ProcessId, Diagram] = {}
    for name, content in _of(files, "", ".bpmn"):
        for diagram in read_diagrams(content, name):
            if diagram.id in found:
                raise BadDocument("Processens id finns redan i en annan fil.", file=name, element=diagram.id)
            found[ProcessId(diagram.id)] = diagram
    return found


def _decisions(files: Files) -> dict[str, DecisionTable]:
    found: dict[str, DecisionTable] = {}
    for name, content in _of(files, "", ".dmn"):
        for table in read_decisions(content, name):
            if table.id in found:
                raise BadDocument("Beslutets id finns redan i en annan fil.", file=name, element=table.id)
            found[table.id] = table
    return found


def _forms(files: Files) -> dict[str, Form]:
    forms = [read_form(content, name) for name, content in _of(files, "forms/", ".form")]
    return {form.id: form for form in forms}


def _of(files: Files, folder: str, kind: str) -> list[tuple[str, bytes]]:
    return [
        (name, content)
        for name, content in sorted(files.items())
        if name.startswith(folder) and name.endswith(kind)
    ]


def _stem(name: str) -> str:
    return PurePosixPath(name).stem
