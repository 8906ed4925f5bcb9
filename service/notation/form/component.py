"""What a form consists of, in reading order: fields to fill in, and passages to read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from service.domain.people import Role
from service.notation.feel import Expression

Option: TypeAlias = tuple[str, str]  #: value, label

CHOICES = ("radio", "select", "checklist", "taglist")
SEVERAL = ("checklist", "taglist")
LONGEST_TEXT = 4_000
MOST_ROWS = 50


@dataclass(frozen=True)
class Field:
    """A field. Its answer becomes the fact `key`."""

    key: str
    kind: str  #: "textfield", "textarea", "number", "date", "time", "datetime", "checkbox", "checklist",
    #: "radio", "select", "taglist", "rows" or "files"
    label: str
    id: str = ""  #: of the component, for messages to process owners
    description: str = ""
    required: bool = False
    readonly: bool = False  #: shown, never written
    options: tuple[Option, ...] = ()  #: of choices, except unit pickers
    section: str = ""  #: label of the innermost group
    hide: Expression | None = (
        None  #: true: neither shown, required nor written; includes the groups' conditions
    )
    min: Decimal | None = None
    max: Decimal | None = None
    decimals: int | None = None  #: most decimals of a number
    min_length: int = 0
    max_length: int = LONGEST_TEXT
    pattern: str = ""  #: already found safe
    pattern_message: str = ""
    text_type: str = ""  #: "email", "phone" or ""
    suffix: str = ""  #: "dagar", shown after the field
    default: str | tuple[str, ...] = ""  #: as an HTML form would post it
    properties: Mapping[str, str] = field(default_factory=dict, hash=False)
    rows: "Rows | None" = None  #: of kind "rows": what each row asks
    files: "Files | None" = None  #: of kind "files": which are taken
    table: str = ""  #: id of the group that is shown as a table with this field in a cell
    heading: str = ""  #: of the cell's row in that table

    @property
    def participant(self) -> Role | None:
        """The role that the chosen unit will play in the case."""
        role = self.properties.get("deltagare")
        return Role(role) if role else None

    @property
    def unit_role(self) -> Role | None:
        """The role whose units are the options: not None for unit pickers."""
        role = self.properties.get("deltagare") or self.properties.get("enheter")
        return Role(role) if role else None

    @property
    def several(self) -> bool:
        """Whether the answer is a list."""
        return self.kind in SEVERAL or self.files is not None


@dataclass(frozen=True)
class Passage:
    """Something to read or to rest the eye on."""

    id: str
    kind: str  #: "text", "separator" or "spacer"
    text: str = ""  #: Markdown, from the agreement: to be cleaned before it is shown
    section: str = ""
    hide: Expression | None = None


Component: TypeAlias = Field | Passage


@dataclass(frozen=True)
class Rows:
    """A list that somebody fills in row by row. The answer is a list with a context for each row."""

    columns: tuple[Component, ...]  #: what each row asks, in reading order; keys without points
    first: int = 1  #: how many rows an empty list is shown with
    least: int = 0
    most: int = MOST_ROWS
    fixed: bool = False  #: nobody adds rows or takes them away


@dataclass(frozen=True)
class Files:
    """What may be attached. The answer is a list with a context for each file: id, namn, typ, storlek."""

    kinds: tuple[str, ...]  #: of `service.domain.attachment.KINDS`
    most: int
