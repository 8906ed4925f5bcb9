"""What an expression is made of, once parsed. Nothing here can do anything; `compile` gives it life."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from service.notation.feel.moments import Moment

Constant: TypeAlias = bool | int | Decimal | str | Moment | None


@dataclass(frozen=True, slots=True)
class Literal:
    value: Constant


@dataclass(frozen=True, slots=True)
class Name:
    path: tuple[str, ...]  #: `tid.underrattelse` is ("tid", "underrattelse")


@dataclass(frozen=True, slots=True)
class InputValue:
    """`?`: the value that a cell in a decision table is tried against."""


@dataclass(frozen=True, slots=True)
class Field:
    source: "Node"
    name: str


@dataclass(frozen=True, slots=True)
class Item:
    source: "Node"
    index: int  #: from 1; negative from the end


@dataclass(frozen=True, slots=True)
class ListOf:
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class ContextOf:
    entries: tuple[tuple[str, "Node"], ...]


@dataclass(frozen=True, slots=True)
class Negative:
    operand: "Node"


@dataclass(frozen=True, slots=True)
class Arithmetic:
    sign: str  #: + - * /
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Comparison:
    sign: str  #: = != < <= > >=
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Logic:
    word: str  #: and, or
    operands: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    condition: "Node"
    then: "Node"
    otherwise: "Node"


@dataclass(frozen=True, slots=True)
class Quantified:
    word: str  #: some, every
    name: str
    source: "Node"
    condition: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    function: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Within:
    """`value in tests`, and `value between low and high`."""

    value: "Node"
    tests: tuple["Test", ...]


@dataclass(frozen=True, slots=True)
class Same:
    """Equal to the value, or one of its items if it is a list; if it holds `?`, true of itself."""

    value: "Node"


@dataclass(frozen=True, slots=True)
class Relation:
    sign: str
    value: "Node"


@dataclass(frozen=True, slots=True)
class Range:
    low: "Node"
    high: "Node"
    low_open: bool
    high_open: bool


@dataclass(frozen=True, slots=True)
class Tests:
    """A cell of a decision table: any of the tests, or none of them if negated. No test: anything goes."""

    tests: tuple["Test", ...]
    negated: bool = False


Node: TypeAlias = (
    Literal
    | Name
    | InputValue
    | Field
    | Item
    | ListOf
    | ContextOf
    | Negative
    | Arithmetic
    | Comparison
    | Logic
    | Choice
    | Quantified
    | Call
    | Within
)
Test: TypeAlias = Same | Relation | Range


def holds_input(node: object) -> bool:
    """Is there a `?` anywhere in it?"""
    if isinstance(node, InputValue):
        return True
    if isinstance(node, tuple):
        return any(holds_input(part) for part in node)
    fields = getattr(node, "__dataclass_fields__", ())
    return any(holds_input(getattr(node, name)) for name in fields)
