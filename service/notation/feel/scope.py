"""What one evaluation sees, and what is gathered while a tree is compiled."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from service.notation.feel.refusal import MOST_DEPTH, refuse, too_deep
from service.notation.feel.tree import Node, Test

MOST_TURNS = 10_000  #: of some and every, in one evaluation


class Scope:
    """What one evaluation sees."""

    __slots__ = ("context", "functions", "local", "tried", "turns", "value")

    def __init__(self, context: Mapping[str, Any], functions: Mapping[str, Callable[..., Any]]) -> None:
        self.context = context
        self.functions = functions
        self.value: Any = None  # what `?` stands for
        self.tried: Any = None  # what a test tries: in a cell the same, after `in` the value before it
        self.local: dict[str, Any] = {}
        self.turns = 0


Run: TypeAlias = Callable[[Scope], Any]
Builders: TypeAlias = Mapping[type, Callable[..., Run]]


@dataclass
class Compiling:
    """What is gathered while a tree is compiled."""

    text: str
    builders: Builders  #: a node or a test -> its closure
    names: set[str] = field(default_factory=set)
    calls: set[tuple[str, str]] = field(default_factory=set)
    local: tuple[str, ...] = ()
    depth: int = 0
    inside_in: bool = False

    def run(self, node: Node) -> Run:
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise too_deep(self.text)
        built: Run = self.builders[type(node)](node, self)
        self.depth -= 1
        return built

    def test(self, test: Test) -> Run:
        """A closure that tries `scope.tried`."""
        built: Run = self.builders[type(test)](test, self)
        return built


def count_turn(scope: Scope, text: str) -> None:
    scope.turns += 1
    if scope.turns > MOST_TURNS:
        raise refuse(text, 0, "some och every går igenom för många värden", "Korta listorna.")
