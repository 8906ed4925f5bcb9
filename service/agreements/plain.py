"""Reads agreement.toml: what an agreement is called, who takes part in it, and what it starts with."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NoReturn

from service.agreements.message_terms import message_terms
from service.domain.case import ProcessId
from service.domain.errors import BadDocument
from service.domain.facts import Facts
from service.domain.people import Role
from service.notation.agreement import MessageTerms

FILE = "agreement.toml"
MOST_BYTES = 200_000
_PLACE = re.compile(r"at line (\d+), column (\d+)")
_PLAIN_VALUES = (bool, int, Decimal, str, date)


@dataclass(frozen=True)
class Plain:
    """The fields of `Agreement` that are said here."""

    id: str
    name: str
    main: ProcessId
    roles: Mapping[str, Role]
    messages: Mapping[str, MessageTerms]
    parameters: Facts
    not_confirmed: Mapping[str, str]
    region: str
    care: str
    source: str
    valid_from: date | None
    cases: Mapping[ProcessId, tuple[Role, ...]]
    shared: tuple[str, ...]
    payment: Mapping[str, Any]  #: [payment] as written; `service.agreements.payment` reads it
    amounts: object  #: [[amounts]], likewise
    followup: Mapping[str, Any]  #: [followup], likewise in `service.agreements.followup`


def read_plain(content: bytes) -> Plain:
    """Raises BadDocument, naming the line's key."""
    written = _toml(content)
    roles = _texts(written, "lanes")
    return Plain(
        id=_needed(written, "id"),
        name=_needed(written, "name"),
        main=ProcessId(_needed(written, "main")),
        roles={lane: Role(role) for lane, role in roles.items()},
        messages=message_terms(_table(written, "messages"), set(roles.values()), _refuse),
        parameters=_parameters(written),
        not_confirmed=_texts(written, "not_confirmed"),
        region=_text(written, "region"),
        care=_text(written, "care"),
        source=_text(written, "source"),
        valid_from=_date(written),
        cases=_cases(written, set(roles.values())),
        shared=_shared(written),
        payment=_table(written, "payment"),
        amounts=written.get("amounts", []),
        followup=_table(written, "followup"),
    )


def _toml(content: bytes) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise BadDocument("Filen är större än 200 kB. Ta bort det som inte hör hit.", file=FILE)
    try:
        return tomllib.loads(content.decode(), parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        place = _PLACE.search(str(error))
        where = f"Rad {place[1]}, tecken {place[2]}: filen" if place else "Filen"
        advice = "Jämför med en annan överenskommelse, och spara den som UTF-8."
        raise BadDocument(f"{where} går inte att läsa som TOML. {advice}", file=FILE) from error


def _text(written: Mapping[str, Any], key: str) -> str:
    found = written.get(key, "")
    if not isinstance(found, str):
        _refuse(f'Skriv text inom citattecken: {key} = "…"', key)
    return found


def _needed(written: Mapping[str, Any], key: str) -> str:
    return _text(written, key) or _refuse(f'Raden {key} = "…" saknas.', key)


def _date(written: Mapping[str, Any]) -> date | None:
    found = written.get("valid_from")
    if found is not None and (not isinstance(found, date) or isinstance(found, datetime)):
        _refuse("Skriv ett datum: valid_from = 2026-01-01", "valid_from")
    return found


def _table(written: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = written.get(name, {})
    if not isinstance(found, dict):
        _refuse(f"Skriv [{name}] på en egen rad, och under den en rad för varje sak.", name)
    return found


def _texts(written: Mapping[str, Any], name: str) -> dict[str, str]:
    found = _table(written, name)
    for key, text in found.items():
        if not isinstance(text, str):
            _refuse(f'Skriv text inom citattecken under [{name}]: {key} = "…"', key)
    return found


def _roles_by_name(written: Mapping[str, Any], table: str, known: set[str]) -> dict[str, tuple[Role, ...]]:
    """A table of lists of roles: who receives a message, who may open a kind of case."""
    found = _table(written, table)
    for name, roles in found.items():
        if not isinstance(roles, list) or not all(isinstance(role, str) for role in roles):
            _refuse(f'Skriv en lista av roller under [{table}]: {name} = ["oppenvard"]', name)
        if unknown := set(roles) - known:
            _refuse(f"{min(unknown)!r} är ingen roll under [lanes].", name)
    return {name: tuple(Role(role) for role in roles) for name, roles in found.items()}


def _cases(written: Mapping[str, Any], known: set[str]) -> dict[ProcessId, tuple[Role, ...]]:
    return {ProcessId(kind): roles for kind, roles in _roles_by_name(written, "cases", known).items()}


def _shared(written: Mapping[str, Any]) -> tuple[str, ...]:
    found = written.get("shared", [])
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        _refuse('Skriv en lista av gemensamma diagram: shared = ["permission"]', "shared")
    return tuple(found)


def _parameters(written: Mapping[str, Any]) -> Facts:
    found = _table(written, "parameters")
    for name, value in found.items():
        if not all(_is_plain(item) for item in (value if isinstance(value, list) else [value])):
            _refuse(
                f"Värdet på {name} ska vara text, tal, true, false, datum, eller en lista av sådant.", name
            )
        if clash := next((other for other in found if other.startswith(f"{name}.")), None):
            _refuse(f"{name} och {clash} krockar: ett värde kan inte också ha delar. Ändra det ena.", name)
    return found


def _is_plain(value: object) -> bool:
    """A fact's value; a moment only with its zone."""
    if isinstance(value, datetime):
        return value.tzinfo is not None
    return isinstance(value, _PLAIN_VALUES) and not (isinstance(value, Decimal) and not value.is_finite())


def _refuse(message: str, key: str) -> NoReturn:
    raise BadDocument(message, file=FILE, element=key)
