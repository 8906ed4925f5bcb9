"""Tree to Python closures: compiled once, then run with nothing but dictionary lookups and plain calls.

No text of a diagram is ever given to Python: there is no eval, no exec, no attribute named by an expression.
"""

from service.notation.feel.compile_names import NAMES
from service.notation.feel.compile_operators import OPERATORS
from service.notation.feel.compile_tests import TESTS, tests
from service.notation.feel.refusal import refuse
from service.notation.feel.scope import Builders, Compiling, Run
from service.notation.feel.tree import ContextOf, InputValue, ListOf, Literal, Node, Tests


def compile_node(node: Node, text: str) -> tuple[Run, Compiling]:
    """A closure for the tree, and what it reads. Raises BadExpression if it is too deep."""
    to = Compiling(text, _BUILDERS)
    return to.run(node), to


def compile_cell(cell: Tests, text: str) -> tuple[Run, Compiling]:
    """A closure that tries `scope.tried`, and what it reads."""
    to = Compiling(text, _BUILDERS)
    return tests(cell, to), to


def _literal(node: Literal, to: Compiling) -> Run:
    value = node.value
    return lambda scope: value


def _input(node: InputValue, to: Compiling) -> Run:
    return lambda scope: scope.value


def _list(node: ListOf, to: Compiling) -> Run:
    items = tuple(to.run(item) for item in node.items)
    return lambda scope: [item(scope) for item in items]


def _context(node: ContextOf, to: Compiling) -> Run:
    entries: list[tuple[str, Run]] = []
    for key, value in node.entries:
        inner = Compiling(to.text, to.builders, local=to.local, depth=to.depth)
        entries.append((key, inner.run(value)))
        earlier = {name.split(".")[0] for name in inner.names} & {key for key, _ in entries}
        if earlier:  # FEEL would read the entry, people would read the fact
            advice = "Ge posten ett annat namn än uppgiften som den läser."
            raise refuse(to.text, 0, f"{earlier.pop()} är både en post och ett namn som läses", advice)
        to.names |= inner.names
        to.calls |= inner.calls
    return lambda scope: {key: value(scope) for key, value in entries}


_BUILDERS: Builders = {
    Literal: _literal,
    InputValue: _input,
    ListOf: _list,
    ContextOf: _context,
    **NAMES,
    **OPERATORS,
    **TESTS,
}
