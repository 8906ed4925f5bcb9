"""Tree to Python closures: compiled once, then run with nothing but dictionary lookups and plain calls.

No text of a diagram is ever given to Python: there is no eval, no exec, no attribute named by an expression.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from service.domain.errors import BadExpression
from service.notation.feel.functions import BUILTIN, negation
from service.notation.feel.refusal import MOST_DEPTH, refuse, too_deep
from service.notation.feel.tree import (
    Arithmetic,
    Call,
    Choice,
    Comparison,
    ContextOf,
    Field,
    InputValue,
    Item,
    ListOf,
    Literal,
    Logic,
    Name,
    Negative,
    Node,
    Quantified,
    Range,
    Relation,
    Same,
    Test,
    Tests,
    Within,
    holds_input,
)
from service.notation.feel.values import ORDERS, calculate, equal, kind, ordered, part

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


@dataclass
class Compiling:
    """What is gathered while a tree is compiled."""

    text: str
    names: set[str] = field(default_factory=set)
    calls: set[tuple[str, str]] = field(default_factory=set)
    local: tuple[str, ...] = ()
    depth: int = 0
    inside_in: bool = False

    def run(self, node: Node) -> Run:
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise too_deep(self.text)
        built: Run = _BUILDERS[type(node)](node, self)
        self.depth -= 1
        return built

    def test(self, test: Test) -> Run:
        """A closure that tries `scope.tried`."""
        built: Run = _TESTS[type(test)](test, self)
        return built


def tests(cell: Tests, to: Compiling) -> Run:
    tries = _any_of(tuple(to.test(test) for test in cell.tests))
    if not cell.tests:
        return lambda scope: True
    return (lambda scope: negation(tries(scope))) if cell.negated else tries


def _literal(node: Literal, to: Compiling) -> Run:
    value = node.value
    return lambda scope: value


def _name(node: Name, to: Compiling) -> Run:
    first, *rest = node.path
    if first in to.local:
        return lambda scope: _walk(scope.local.get(first), rest)
    to.names.add(".".join(node.path))
    if not rest:
        return lambda scope: scope.context.get(first)
    return lambda scope: _walk(scope.context.get(first), rest)


def _walk(value: Any, path: list[str]) -> Any:
    for step in path:
        value = value.get(step) if type(value) is dict else part(value, step)
    return value


def _input(node: InputValue, to: Compiling) -> Run:
    return lambda scope: scope.value


def _field(node: Field, to: Compiling) -> Run:
    source, name = to.run(node.source), node.name
    return lambda scope: part(source(scope), name)


def _item(node: Item, to: Compiling) -> Run:
    source, index = to.run(node.source), node.index

    def run(scope: Scope) -> Any:
        items = source(scope)
        if type(items) is not list or not 1 <= abs(index) <= len(items):
            return None
        return items[index - 1 if index > 0 else index]

    return run


def _list(node: ListOf, to: Compiling) -> Run:
    items = tuple(to.run(item) for item in node.items)
    return lambda scope: [item(scope) for item in items]


def _context(node: ContextOf, to: Compiling) -> Run:
    entries: list[tuple[str, Run]] = []
    for key, value in node.entries:
        inner = Compiling(to.text, local=to.local, depth=to.depth)
        entries.append((key, inner.run(value)))
        earlier = {name.split(".")[0] for name in inner.names} & {key for key, _ in entries}
        if earlier:  # FEEL would read the entry, people would read the fact
            advice = "Ge posten ett annat namn än uppgiften som den läser."
            raise refuse(to.text, 0, f"{earlier.pop()} är både en post och ett namn som läses", advice)
        to.names |= inner.names
        to.calls |= inner.calls
    return lambda scope: {key: value(scope) for key, value in entries}


def _negative(node: Negative, to: Compiling) -> Run:
    operand = to.run(node.operand)
    return lambda scope: calculate("*", operand(scope), -1)


def _arithmetic(node: Arithmetic, to: Compiling) -> Run:
    sign, left, right = node.sign, to.run(node.left), to.run(node.right)
    return lambda scope: calculate(sign, left(scope), right(scope))


def _comparison(node: Comparison, to: Compiling) -> Run:
    left, right = to.run(node.left), to.run(node.right)
    compare = _comparer(node.sign)
    return lambda scope: compare(left(scope), right(scope))


def _comparer(sign: str) -> Callable[[Any, Any], bool | None]:
    if sign == "=":
        return equal
    if sign == "!=":
        return lambda left, right: negation(equal(left, right))
    order = ORDERS[sign]
    return lambda left, right: ordered(order, left, right)


def _logic(node: Logic, to: Compiling) -> Run:
    """Kleene's three values: `false and null` is false, `true and null` is null. Stops when it is decided."""
    operands = tuple(to.run(operand) for operand in node.operands)
    decides = node.word == "or"

    def run(scope: Scope) -> Any:
        unknown = False
        for operand in operands:
            value = operand(scope)
            if value is decides:
                return decides
            unknown = unknown or type(value) is not bool
        return None if unknown else not decides

    return run


def _choice(node: Choice, to: Compiling) -> Run:
    condition, then, otherwise = to.run(node.condition), to.run(node.then), to.run(node.otherwise)
    return lambda scope: then(scope) if condition(scope) is True else otherwise(scope)


def _quantified(node: Quantified, to: Compiling) -> Run:
    source, outer = to.run(node.source), to.local
    to.local = (*outer, node.name)
    condition = to.run(node.condition)
    to.local = outer
    decides, name, text = node.word == "some", node.name, to.text

    def run(scope: Scope) -> Any:
        items = source(scope)
        if type(items) is not list:
            return None
        before, unknown = scope.local, False
        for item in items:
            _count_turn(scope, text)
            scope.local = {**before, name: item}
            value = condition(scope)
            if value is decides:
                scope.local = before
                return decides
            unknown = unknown or type(value) is not bool
        scope.local = before
        return None if unknown else not decides

    return run


def _count_turn(scope: Scope, text: str) -> None:
    scope.turns += 1
    if scope.turns > MOST_TURNS:
        raise refuse(text, 0, "some och every går igenom för många värden", "Korta listorna.")


def _call(node: Call, to: Compiling) -> Run:
    if node.function == "is defined":
        return _is_defined(node, to)
    arguments = tuple(to.run(argument) for argument in node.arguments)
    if node.function not in BUILTIN:
        return _handed_in(node, arguments, to)
    run = BUILTIN[node.function].run
    if len(arguments) == 1:
        (only,) = arguments
        return lambda scope: run(only(scope))
    return lambda scope: run(*[argument(scope) for argument in arguments])


def _is_defined(node: Call, to: Compiling) -> Run:
    """A name that is known is defined, even when its value is null."""
    (name,) = node.arguments
    assert isinstance(name, Name)  # the parser saw to it
    *path, last = name.path
    holder: Run = (
        _name(Name(tuple(path)), Compiling("", local=to.local)) if path else (lambda scope: scope.context)
    )
    if last not in to.local or path:
        to.names.add(".".join(name.path))

    def run(scope: Scope) -> bool:
        place = holder(scope)
        return last in place if kind(place) == "context" or place is scope.context else False

    return run if path or last not in to.local else (lambda scope: True)


def _handed_in(node: Call, arguments: tuple[Run, ...], to: Compiling) -> Run:
    name, text = node.function, to.text
    first = node.arguments[0] if node.arguments else None
    known = isinstance(first, Literal) and isinstance(first.value, str)
    to.calls.add((name, str(first.value) if known and isinstance(first, Literal) else ""))

    def run(scope: Scope) -> Any:
        if name not in scope.functions:
            raise BadExpression(f"«{text}»: funktionen {name} finns inte här. Räkna utan den.")
        return scope.functions[name](*[argument(scope) for argument in arguments])

    return run


def _within(node: Within, to: Compiling) -> Run:
    value = to.run(node.value)
    before, to.inside_in = to.inside_in, True
    tries = _any_of(tuple(to.test(test) for test in node.tests))
    to.inside_in = before

    def run(scope: Scope) -> Any:
        before = scope.tried
        scope.tried = value(scope)
        found = tries(scope)
        scope.tried = before
        return found

    return run


def _any_of(tries: tuple[Run, ...]) -> Run:
    if len(tries) == 1:
        return tries[0]

    def run(scope: Scope) -> Any:
        unknown = False
        for each in tries:
            found = each(scope)
            if found is True:
                return True
            unknown = unknown or found is None
        return None if unknown else False

    return run


def _same(test: Same, to: Compiling) -> Run:
    value = to.run(test.value)
    if holds_input(test.value) and not to.inside_in:  # a cell with ? is true or false of itself
        return value

    def run(scope: Scope) -> Any:
        wanted, tried = value(scope), scope.tried
        if type(wanted) is list and type(tried) is not list:
            return any(equal(item, tried) is True for item in wanted)
        return equal(tried, wanted)

    return run


def _relation(test: Relation, to: Compiling) -> Run:
    value, compare = to.run(test.value), _comparer(test.sign)
    return lambda scope: compare(scope.tried, value(scope))


def _range(test: Range, to: Compiling) -> Run:
    low, high = to.run(test.low), to.run(test.high)
    above = ORDERS[">" if test.low_open else ">="]
    below = ORDERS["<" if test.high_open else "<="]

    def run(scope: Scope) -> Any:
        value = scope.tried
        over, under = ordered(above, value, low(scope)), ordered(below, value, high(scope))
        if over is False or under is False:
            return False
        return None if over is None or under is None else True

    return run


_BUILDERS: dict[type, Callable[..., Run]] = {
    Literal: _literal,
    Name: _name,
    InputValue: _input,
    Field: _field,
    Item: _item,
    ListOf: _list,
    ContextOf: _context,
    Negative: _negative,
    Arithmetic: _arithmetic,
    Comparison: _comparison,
    Logic: _logic,
    Choice: _choice,
    Quantified: _quantified,
    Call: _call,
    Within: _within,
}
_TESTS: dict[type, Callable[..., Run]] = {Same: _same, Relation: _relation, Range: _range}
