"""Makes an Agreement of a version's files."""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from service.agreements.frozen import Files, digest_of
from service.domain.case import ProcessId
from service.domain.errors import BadDocument
from service.domain.people import Role
from service.notation.agreement import Agreement
from service.notation.bpmn import Diagram, read_diagrams
from service.notation.deadlines import Deadlines
from service.notation.decision import DecisionTable
from service.notation.dmn import read_decisions
from service.notation.form import Form, read_form

DEADLINES = "frister"  # the decision that holds every limit of the agreement
_PLAIN = "agreement.toml"


def read(files: Files) -> Agreement:
    """Raises BadDocument, naming the file and the place in it."""
    plain = _plain(files)
    decisions = _decisions(files)
    deadlines = decisions.pop(DEADLINES, None)
    return Agreement(
        id=_text(plain, "id"),
        name=_text(plain, "name"),
        main=ProcessId(_text(plain, "main")),
        digest=digest_of(files),
        roles={lane: Role(role) for lane, role in plain.get("lanes", {}).items()},
        diagrams=_diagrams(files),
        deadlines=Deadlines(deadlines),
        decisions=decisions,
        forms=_forms(files),
        help={_stem(name): _words(content, name) for name, content in _of(files, "help/", ".md")},
        scenarios={name: _words(content, name) for name, content in _of(files, "scenarios/", ".feature")},
        recipients=_recipients(plain),
        parameters=plain.get("parameters", {}),
        not_confirmed=plain.get("not_confirmed", {}),
        region=plain.get("region", ""),
        care=plain.get("care", ""),
        source=plain.get("source", ""),
        valid_from=_date(plain),
    )


def _plain(files: Files) -> Mapping[str, Any]:
    try:
        return tomllib.loads(files[_PLAIN].decode())
    except KeyError:
        raise BadDocument("Filen agreement.toml saknas.", file=_PLAIN) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadDocument(f"Filen går inte att läsa som TOML: {error}", file=_PLAIN) from error


def _words(content: bytes, name: str) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise BadDocument("Filen är inte sparad som UTF-8. Spara den på nytt.", file=name) from error


def _text(plain: Mapping[str, Any], key: str) -> str:
    found = plain.get(key)
    if not isinstance(found, str) or not found:
        raise BadDocument(f'Raden {key} = "…" saknas.', file=_PLAIN, element=key)
    return found


def _date(plain: Mapping[str, Any]) -> date | None:
    found = plain.get("valid_from")
    if found is not None and not isinstance(found, date):
        raise BadDocument("Skriv ett datum: valid_from = 2026-01-01", file=_PLAIN, element="valid_from")
    return found


def _recipients(plain: Mapping[str, Any]) -> dict[str, tuple[Role, ...]]:
    known = set(plain.get("lanes", {}).values())
    found = {
        message: tuple(Role(role) for role in roles) for message, roles in plain.get("messages", {}).items()
    }
    for message, roles in found.items():
        if unknown := set(roles) - known:
            raise BadDocument(
                f"Mottagaren {min(unknown)!r} är ingen roll under [lanes].", file=_PLAIN, element=message
            )
    return found


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
