"""Makes an Agreement of a version's files."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import PurePosixPath

from service.agreements.folder import SHARED_DEADLINES, SHARED_PHRASES
from service.agreements.followup import read_follow_up
from service.agreements.frozen import Files, digest_of
from service.agreements.payment import read_payment
from service.agreements.plain import FILE, Plain, read_plain
from service.domain.case import ProcessId
from service.domain.errors import BadDocument
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, read_diagrams
from service.notation.deadlines import Deadlines
from service.notation.decision import DecisionTable
from service.notation.dmn import read_decisions
from service.notation.document import Meeting, Template, read_meeting, read_template
from service.notation.feel import compile_expression
from service.notation.form import Form, read_form
from service.notation.grounds import TABLE as GROUNDS
from service.notation.grounds import Grounds
from service.notation.notices import Notices
from service.notation.phrases import FILE as PHRASES
from service.notation.phrases import Phrase, read_phrases

DEADLINES = "frister"  # the decision that holds every limit of the agreement
NOTICES = "aviseringar"  # the decision that says who is told outside Hemgång
MOST_BYTES_OF_HELP = (
    4_000  # some brackets in a row cost Markdown a second at this length, a minute at ten times
)
CALLS = frozenset({"frist"})  # what the texts of timers may call
MOST_BYTES_OF_SCENARIOS = 300_000


def read(files: Files) -> Agreement:
    """Raises BadDocument, naming the file and the place in it."""
    plain = _plain(files)
    decisions = _decisions(files)
    own, shared = decisions.pop(DEADLINES, None), decisions.pop(SHARED_DEADLINES, None)
    diagrams = _diagrams(files)
    deadlines = Deadlines(own, shared, deadlines_asked(diagrams.values()))
    notices, grounds = decisions.pop(NOTICES, None), decisions.pop(GROUNDS, None)
    return Agreement(
        id=plain.id,
        name=plain.name,
        main=plain.main,
        digest=digest_of(files),
        roles=plain.roles,
        diagrams=diagrams,
        deadlines=deadlines,
        decisions=decisions,
        forms=_forms(files),
        help={_stem(name): text for name, text in _texts(files, "help/", ".md", MOST_BYTES_OF_HELP)},
        scenarios=dict(_texts(files, "scenarios/", ".feature", MOST_BYTES_OF_SCENARIOS)),
        messages=plain.messages,
        parameters=plain.parameters,
        not_confirmed=plain.not_confirmed,
        documents=_documents(files),
        meetings=_meetings(files),
        region=plain.region,
        care=plain.care,
        source=plain.source,
        valid_from=plain.valid_from,
        cases=plain.cases,
        notices=Notices(notices, plain.parameters),
        grounds=Grounds(grounds),
        phrases=_phrases(files),
        payment=read_payment(plain.payment, plain.amounts, decisions, {row.id for row in deadlines.all()}),
        followup=read_follow_up(plain.followup, frozenset(plain.roles.values())),
    )


def deadlines_asked(diagrams: Iterable[Diagram]) -> frozenset[str]:
    """Every id that a timer, a task's due date or a condition asks frist("…") for."""
    found: set[str] = set()
    for text in (text for diagram in diagrams for text in _expressions(diagram) if text and "frist" in text):
        with suppress(BadDocument):  # what cannot be read is for the checks to say
            found |= {name for _, name in compile_expression(text, CALLS).calls}
    return frozenset(found)


def _expressions(diagram: Diagram) -> Iterator[str | None]:
    yield from (flow.condition for flow in diagram.flows.values())
    for element in diagram.elements.values():
        yield from (element.due, element.event.value if element.event else None, element.party)


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


def _phrases(files: Files) -> tuple[Phrase, ...]:
    """The agreement's own, and of the shared ones those whose codes it has not taken."""
    found: dict[str, Phrase] = {}
    for name in (PHRASES, SHARED_PHRASES):
        for phrase in read_phrases(files[name], name) if name in files else ():
            found.setdefault(phrase.code, phrase)
    return tuple(found.values())


def _documents(files: Files) -> dict[str, Template]:
    found = [read_template(content, name) for name, content in _of(files, "documents/", ".md")]
    return {document.id: document for document in found}


def _meetings(files: Files) -> dict[str, Meeting]:
    found = [read_meeting(content, name) for name, content in _of(files, "documents/", ".ics.toml")]
    return {meeting.id: meeting for meeting in found}


def _of(files: Files, folder: str, kind: str) -> list[tuple[str, bytes]]:
    return [
        (name, content)
        for name, content in sorted(files.items())
        if name.startswith(folder) and name.endswith(kind)
    ]


def _stem(name: str) -> str:
    return PurePosixPath(name).stem
