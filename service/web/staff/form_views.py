"""What a form's template is handed: fields, rows, tables and sections, in its own words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.attachment import MOST_BYTES
from service.domain.swedish import swedish_number
from service.notation.form import Field, Option
from service.notation.messages import in_words
from service.notation.phrases import Phrase

#: Kinds of form-js as the macros of field.html call them; the others have the same name.
KINDS = {
    "textfield": "text",
    "textarea": "longtext",
    "checkbox": "yes",
    "checklist": "choices",
    "taglist": "choices",
    "radio": "choice",
}
#: What a browser's own date fields can show. Anything else that was typed is shown as text: nothing is lost.
_SHOWN_BY_BROWSER = {
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "time": re.compile(r"\d\d:\d\d"),
    "datetime": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d"),
}
BLANK = "__rad__"  #: stands for the number of a row that the page's script adds


@dataclass(frozen=True)
class FileView:
    """A file that has come."""

    number: str  #: as it is posted
    name: str
    size: str  #: "1,2 MB"
    url: str


@dataclass(frozen=True)
class FieldView:
    """A field in the words of field.html."""

    key: str
    kind: str
    label: str
    description: str
    required: bool
    readonly: bool
    options: Sequence[Option]
    value: Sequence[str]
    error: str
    unit: str
    width: str
    place: str = ""  #: where it stands when its label does not say it: "Insatser, rad 2"
    files: Sequence[FileView] = ()  #: of a field for files: those that are there
    accepts: str = ""  #: of a field for files: kinds, as an HTML form says it
    most: int = 0  #: of a field for files: how many there may be
    most_bytes: int = MOST_BYTES  #: and how large each
    phrases: Sequence[Phrase] = ()  #: of a long text: what may be put into it by its code
    cell: bool = False  #: in a table, whose heads say the label to those who see them


@dataclass(frozen=True)
class Part:
    """A field, a passage, rows or a table. Even what does not apply is there: scripts may be off."""

    id: str
    field: FieldView | None = None
    text: str = ""
    rows: "RowsView | None" = None  #: beside `field`, which has the list's own label and error
    table: "TableView | None" = None
    conditional: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class RowView:
    name: str  #: as it is posted: "insatser.0"
    place: int  #: as people count: 1, 2, 3
    parts: Sequence[Part]


@dataclass(frozen=True)
class RowsView:
    """A list that grows."""

    rows: Sequence[RowView]
    blank: RowView  #: what the page's script adds
    next: str  #: name of the row that the server would add
    first: int
    most: int
    fixed: bool


@dataclass(frozen=True)
class TableRow:
    id: str
    heading: str
    cells: Sequence[Part]

    @property
    def conditional(self) -> bool:
        return all(cell.conditional for cell in self.cells)

    @property
    def hidden(self) -> bool:
        return all(cell.hidden for cell in self.cells)


@dataclass(frozen=True)
class TableView:
    """Questions with a heading for each row and each column."""

    id: str
    caption: str
    heads: Sequence[str]
    rows: Sequence[TableRow]


@dataclass(frozen=True)
class Section:
    id: str
    label: str
    parts: Sequence[Part]

    @property
    def conditional(self) -> bool:
        return all(part.conditional for part in self.parts)

    @property
    def hidden(self) -> bool:
        return all(part.hidden for part in self.parts)


def field_view(
    field: Field,
    value: Sequence[str],
    options: Sequence[Option],
    error: str,
    place: str,
    files: Sequence[FileView] = (),
    phrases: Sequence[Phrase] = (),
) -> FieldView:
    return FieldView(
        key=field.key,
        kind=_kind(field, value),
        label=field.label,
        description=_description(field),
        required=field.required,
        readonly=field.readonly,
        options=options,
        value=value,
        error=error,
        unit=field.suffix,
        width="short" if "format" in field.properties else "",
        place=place,
        phrases=phrases if field.kind == "textarea" and not field.readonly else (),
        cell=bool(field.heading),
        files=files,
        accepts=",".join(field.files.kinds) if field.files else "",
        most=field.files.most if field.files else 0,
    )


def _description(field: Field) -> str:
    """Of a field for files, also what is taken."""
    if field.files is None:
        return field.description
    taken = f"{in_words(field.files.kinds)}, högst {MOST_BYTES // 1024 // 1024} MB per fil"
    most = f", högst {swedish_number(field.files.most)} filer" if field.files.most > 1 else ""
    return f"{field.description} {taken}{most}. Filerna sparas när formuläret skickas.".strip()


def _kind(field: Field, value: Sequence[str]) -> str:
    shown = _SHOWN_BY_BROWSER.get(field.kind)
    if shown and any(text and not shown.fullmatch(text) for text in value):
        return "text"
    if field.kind == "select" and field.unit_role:
        return "unit"
    return KINDS.get(field.kind, field.kind)
