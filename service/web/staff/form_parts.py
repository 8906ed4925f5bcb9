"""A form as the page shows it: sections of parts, each with what was typed and what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from service.domain.facts import Facts
from service.notation.form import Component, Field, Form, Option, Rows, Sheet
from service.notation.form.rows import name_of, rows_in
from service.notation.phrases import Phrase
from service.web.staff.form_views import (
    BLANK,
    FieldView,
    FileView,
    Part,
    RowsView,
    RowView,
    Section,
    TableRow,
    TableView,
    field_view,
)

Typed = Mapping[str, Sequence[str]]
Options = Mapping[str, Sequence[Option]]
Errors = Mapping[str, str]
Phrases = Callable[[str], Sequence[Phrase]]  #: what may be put into a long text, by its key
Files = Mapping[str, Sequence[FileView]]


@dataclass(frozen=True)
class _Filled:
    """A sheet with what stands in it. In a row, `before` and `number` say how its names and ids begin."""

    sheet: Sheet
    typed: Typed
    facts: Facts
    options: Options
    errors: Errors
    files: Files
    phrases: Phrases
    rows_of: str = ""  #: "insatser"
    row: str = ""  #: "insatser.0"
    place: str = ""  #: "Insatser, rad 1"
    ids: str = "del"

    def view(self, field: Field) -> FieldView:
        key = f"{self.row}.{field.key}" if self.row else field.key
        named = replace(field, key=key)
        options = self.options.get(key, field.options)
        place = self.place or field.heading
        typed, error = self.typed.get(field.key, ()), self.errors.get(key, "")
        there = [file for file in self.files.get(key, ()) if file.number in typed]
        phrases = self.phrases(f"{self.rows_of}.{field.key}" if self.rows_of else field.key)
        return field_view(named, typed, options, error, place, there, phrases)


def sections(
    form: Form | None,
    typed: Typed,
    *,
    facts: Facts,
    options: Options,
    errors: Errors,
    files: Files | None = None,
    phrases: Phrases = lambda field: (),
) -> list[Section]:
    """The form from top to bottom; empty for a step without a form."""
    if form is None:
        return []
    filled = _Filled(form, typed, facts, options, errors, files or {}, phrases)
    grouped = groupby(_parts(filled), key=lambda part: part[0])
    return [
        Section(f"avsnitt-{number}", label, [part for _, part in found])
        for number, (label, found) in enumerate(grouped)
    ]


def every_part(found: Sequence[Section]) -> Iterator[Part | Section | TableRow]:
    """Sections, parts, and what stands in rows and cells of tables: from top to bottom."""
    for section in found:
        yield section
        yield from _inside(section.parts)


def every_field(found: Sequence[Section]) -> list[FieldView]:
    """For the list of what is wrong."""
    return [part.field for part in every_part(found) if isinstance(part, Part) and part.field]


def hidden_ids(form: Form | None, typed: Typed, facts: Facts) -> list[str]:
    """The ids of the sections and parts that do not apply to what is typed so far."""
    found = sections(form, typed, facts=facts, options={}, errors={})
    return [part.id for part in every_part(found) if part.hidden]


def _inside(parts: Sequence[Part]) -> Iterator[Part | TableRow]:
    for part in parts:
        yield part
        for row in part.rows.rows if part.rows else ():
            yield from _inside(row.parts)
        for line in part.table.rows if part.table else ():
            yield line
            yield from line.cells


def _parts(filled: _Filled) -> Iterator[tuple[str, Part]]:
    """Each with its section; the cells of a table are one part together."""
    visible = {id(component) for component in filled.sheet.visible(filled.typed, facts=filled.facts)}
    numbered = [
        (number, component)
        for number, component in enumerate(filled.sheet.components)
        if isinstance(component, Field) or component.text
    ]
    for table, found in groupby(numbered, key=lambda each: getattr(each[1], "table", "")):
        shown = [
            (component, _part(filled, number, component, hidden=id(component) not in visible))
            for number, component in found
        ]
        if table:
            yield shown[0][0].section, _table(shown)
        else:
            yield from ((component.section, part) for component, part in shown)


def _part(filled: _Filled, number: int, component: Component, *, hidden: bool) -> Part:
    name, conditional = f"{filled.ids}-{number}", component.hide is not None
    if not isinstance(component, Field):
        return Part(name, text=component.text, conditional=conditional, hidden=hidden)
    rows = _rows(filled, component, component.rows, name) if component.rows else None
    return Part(name, filled.view(component), rows=rows, conditional=conditional, hidden=hidden)


def _table(shown: Sequence[tuple[Component, Part]]) -> Part:
    cells = [(component, part) for component, part in shown if isinstance(component, Field)]
    rows = [
        TableRow(f"{found[0].id}-rad", heading, found)
        for heading, found in (
            (heading, [part for _, part in group])
            for heading, group in groupby(cells, key=lambda cell: cell[0].heading)
        )
    ]
    first = cells[0][0]
    heads = [component.label for component, _ in cells if component.heading == first.heading]
    part = cells[0][1]
    return Part(
        f"{part.id}-tabell",
        table=TableView(f"{part.id}-rubrik", first.section, heads, rows),
        conditional=all(row.conditional for row in rows),
        hidden=all(row.hidden for row in rows),
    )


def _rows(filled: _Filled, field: Field, rows: Rows, name: str) -> RowsView:
    found = _numbered(rows, rows_in(field.key, filled.typed))
    outside = filled.sheet.known(filled.typed, facts=filled.facts)
    sheet = filled.sheet.row_of[field.key]

    def row(number: int | str, place: int, values: Typed) -> RowView:
        key, where = f"{field.key}.{number}", f"{field.label}, rad {place}"
        inner = _Filled(
            sheet,
            values,
            outside,
            {},
            filled.errors,
            {},
            filled.phrases,
            field.key,
            key,
            where,
            f"{name}.{number}",
        )
        return RowView(key, place, [part for _, part in _parts(inner)])

    return RowsView(
        rows=[row(number, place, values) for place, (number, values) in enumerate(found, start=1)],
        blank=row(BLANK, len(found) + 1, {}),
        first=rows.first,
        most=rows.most,
        fixed=rows.fixed,
        next=name_of(field.key, max((number for number, _ in found), default=-1) + 1),
    )


def _numbered(rows: Rows, typed: Sequence[tuple[int, Typed]]) -> list[tuple[int, Typed]]:
    """The rows to show: those that were typed. A fixed list, or one that nobody has begun, has its first."""
    shown: dict[int, Typed] = dict(typed)
    if rows.fixed or not typed:
        shown = {number: shown.get(number, {}) for number in range(rows.first)}
    return sorted(shown.items())
