"""Reads a .form file: form-js schema, JSON.

1. JSON in UTF-8 of bounded size; 2. components one by one, groups flattened; 3. keys and ids unique.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NoReturn

from service.domain.errors import BadDocument
from service.notation.feel import Expression, compile_expression
from service.notation.form.component import Component, Field, Passage
from service.notation.form.form import Form
from service.notation.form.reading_field import KINDS, read_field
from service.notation.form.reading_rows import read_rows, refuse_uneven_table
from service.notation.form.source import Source

MOST_BYTES = 2 * 1024 * 1024
MOST_COMPONENTS = 300
MOST_GROUPS_DEEP = 10
MOST_LETTERS = 4_000  # of a passage: what Markdown can cost grows with the square
PASSAGES = ("text", "separator", "spacer")


def read_form(text: bytes, file: str) -> Form:
    """A form from a file of an agreement; `file` is its path there.

    Raises BadDocument naming the file and the component's id.
    """
    schema = _read_json(text, file)
    form_id = schema.get("id")
    if not isinstance(form_id, str) or not form_id or not form_id.isprintable():
        raise BadDocument("Formuläret saknar id. Skriv ett id i formulärets egenskaper.", file=file)
    components = tuple(_read_components(schema, _Group(file)))
    _refuse_clashes(components, file)
    return Form(
        id=form_id,
        title=_title(schema, components) or form_id,
        file=file,
        components=components,
        digest=hashlib.sha256(text).hexdigest(),
    )


@dataclass(frozen=True)
class _Group:
    """What a component inherits from the groups around it."""

    file: str
    section: str = ""
    hide: str = ""  #: FEEL
    depth: int = 0
    in_rows: bool = False  #: of a list
    table: str = ""  #: id of the group that is shown as a table
    heading: str = ""  #: of the row in that table


def _read_json(text: bytes, file: str) -> dict[str, Any]:
    if len(text) > MOST_BYTES:
        raise BadDocument("Filen är större än 2 MB. Dela upp formuläret i flera.", file=file)
    try:
        schema = json.loads(text.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        message = f"Rad {error.lineno}: filen är inte giltig JSON. Spara om den i formulärredigeraren."
        raise BadDocument(message, file=file) from error
    except (ValueError, RecursionError) as error:
        raise BadDocument(
            "Filen är inte JSON i UTF-8. Spara om den i formulärredigeraren.", file=file
        ) from error
    if not isinstance(schema, dict) or not isinstance(schema.get("components"), list):
        raise BadDocument("Filen är inget formulär. Spara om den i formulärredigeraren.", file=file)
    return schema


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _read_components(owner: dict[str, Any], group: _Group) -> Iterator[Component]:
    if group.depth > MOST_GROUPS_DEEP:
        raise BadDocument(f"Fler än {MOST_GROUPS_DEEP} grupper i varandra. Ta bort några.", file=group.file)
    components = owner.get("components", [])
    if not isinstance(components, list):
        raise BadDocument("Gruppens innehåll går inte att läsa. Gör om gruppen.", file=group.file)
    for written in components:
        source = Source(written if isinstance(written, dict) else {}, group.file)
        yield from _read_component(source, group)


def _read_component(source: Source, group: _Group) -> Iterator[Component]:
    kind = source.text("type")
    if kind == "button":  # the editor adds one; the page has its own
        return
    if not source.id:
        source.refuse("En komponent saknar id. Ta bort den och lägg till den på nytt.")
    condition = _condition(source, group)
    if kind == "group":
        yield from _read_group(source, group, condition)
    elif kind == "dynamiclist":
        yield _read_list(source, group, condition)
    elif kind in PASSAGES:
        yield _read_passage(source, kind, group, condition)
    elif kind in KINDS:
        found = read_field(source, group.section, _compiled(condition, source))
        yield replace(found, table=group.table, heading=group.heading) if group.heading else found
    else:
        source.refuse(f"Komponenttypen {kind or 'utan namn'} stöds inte. Ta bort komponenten.")


def _read_passage(source: Source, kind: str, group: _Group, condition: str) -> Passage:
    text = source.text("text")
    if len(text) > MOST_LETTERS:
        source.refuse(f"Texten är längre än {MOST_LETTERS} tecken. Korta den.")
    return Passage(source.id, kind, text, group.section, _compiled(condition, source))


def _read_group(source: Source, group: _Group, condition: str) -> Iterator[Component]:
    if source.text("path"):
        source.refuse("En grupp får inte ha någon sökväg (Path). Töm fältet.")
    label = source.text("label")
    inner = replace(group, section=label or group.section, hide=condition, depth=group.depth + 1)
    if source.part("properties").text("visning") == "tabell":
        yield from _read_table(source, replace(inner, table=source.id))
    elif group.table and not group.heading:
        if not label:
            source.refuse("Raden i tabellen saknar etikett (Label). Skriv vad raden handlar om.")
        yield from _read_components(source.written, replace(inner, section=group.section, heading=label))
    else:
        yield from _read_components(source.written, inner)


def _read_table(source: Source, group: _Group) -> Iterator[Component]:
    """A group whose inner groups are rows: what they ask stands in columns."""
    components = tuple(_read_components(source.written, group))
    refuse_uneven_table(source, components)
    yield from components


def _read_list(source: Source, group: _Group, condition: str) -> Field:
    """Rows that somebody adds. The list's own condition covers them: theirs are about what a row says."""
    if group.in_rows or group.table:
        source.refuse("En lista med rader får inte ligga i en annan lista eller i en tabell. Flytta ut den.")
    inner = _Group(group.file, depth=group.depth + 1, in_rows=True)
    columns = tuple(_read_components(source.written, inner))
    _refuse_clashes(columns, group.file)
    return read_rows(source, group.section, _compiled(condition, source), columns)


def _condition(source: Source, group: _Group) -> str:
    """The component's own condition joined with its groups'."""
    own = source.part("conditional").text("hide").removeprefix("=").strip()
    return f"({group.hide}) or ({own})" if group.hide and own else own or group.hide


def _compiled(condition: str, source: Source) -> Expression | None:
    if not condition:
        return None
    try:
        return compile_expression(condition)
    except BadDocument as error:
        source.refuse(f"Villkoret för att dölja går inte att läsa: {error}")


def _refuse_clashes(components: tuple[Component, ...], file: str) -> None:
    if len(components) > MOST_COMPONENTS:
        raise BadDocument(f"Formuläret har fler än {MOST_COMPONENTS} komponenter. Dela upp det.", file=file)
    keys: set[str] = set()
    ids: set[str] = set()
    for name in _ids(components):
        if name in ids:
            raise BadDocument("Samma id finns två gånger. Ändra det ena.", file=file, element=name)
        ids.add(name)
    for component in components:
        if isinstance(component, Field):
            if any(_clash(component.key, key) for key in keys):
                message = f"Nyckeln {component.key} krockar med ett annat fälts. Ändra den ena."
                raise BadDocument(message, file=file, element=component.id)
            keys.add(component.key)


def _ids(components: tuple[Component, ...]) -> Iterator[str]:
    for component in components:
        yield component.id
        if isinstance(component, Field) and component.rows:
            yield from _ids(component.rows.columns)


def _clash(one: str, other: str) -> bool:
    """`a` and `a`, and also `a` and `a.b`: a fact cannot be a value and a context at once."""
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _title(schema: dict[str, Any], components: tuple[Component, ...]) -> str:
    """form-js has no title; ours is written beside the id, else it is the first heading."""
    for name in ("title", "name"):
        if isinstance(schema.get(name), str) and schema[name].strip():
            return str(schema[name]).strip()
    texts = (part.text.strip() for part in components if isinstance(part, Passage) and part.kind == "text")
    return next((text.splitlines()[0].lstrip("# ") for text in texts if text.startswith("#")), "")
