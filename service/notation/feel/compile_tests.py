"""Closures that try a value: cells of decision tables, `in` and `between`."""

from typing import Any

from service.notation.feel.compile_operators import comparer
from service.notation.feel.functions import negation
from service.notation.feel.scope import Builders, Compiling, Run, Scope
from service.notation.feel.tree import Range, Relation, Same, Tests, Within, holds_input
from service.notation.feel.values import ORDERS, equal, ordered


def tests(cell: Tests, to: Compiling) -> Run:
    tries = _any_of(tuple(to.test(test) for test in cell.tests))
    if not cell.tests:
        return lambda scope: True
    return (lambda scope: negation(tries(scope))) if cell.negated else tries


def _within(node: Within, to: Compiling) -> Run:
    value = to.run(node.value)
    before, to.inside_in = to.inside_in, True
    tries = _any_of(tuple(to.test(test) for test in node.tests))
    to.inside_in = before
    if len(node.tests) == 1 and isinstance(node.tests[0], Same):
        tries = _member(to.run(node.tests[0].value))

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


def _member(value: Run) -> Run:
    """`x in y`: nobody can say whether something is in what is unknown, not even that it is not.

    Stricter than DMN, where x in null is x = null: with no list, not(kommun in lista) must not be a yes.
    """

    def run(scope: Scope) -> Any:
        wanted = value(scope)
        return None if wanted is None else _hit(wanted, scope.tried)

    return run


def _same(test: Same, to: Compiling) -> Run:
    value = to.run(test.value)
    if holds_input(test.value) and not to.inside_in:  # a cell with ? is true or false of itself
        return value

    return lambda scope: _hit(value(scope), scope.tried)


def _hit(wanted: Any, tried: Any) -> bool | None:
    """Is it the same, or one in a list?"""
    if type(wanted) is not list:
        return equal(tried, wanted)
    if any(equal(item, tried) is True for item in wanted):
        return True
    return equal(tried, wanted) if type(tried) is list else False


def _relation(test: Relation, to: Compiling) -> Run:
    value, compare = to.run(test.value), comparer(test.sign)
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


TESTS: Builders = {Within: _within, Same: _same, Relation: _relation, Range: _range}
