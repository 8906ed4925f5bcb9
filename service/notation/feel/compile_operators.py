"""Closures that calculate, compare, combine and choose."""

from collections.abc import Callable
from typing import Any

from service.notation.feel.functions import negation
from service.notation.feel.scope import Builders, Compiling, Run, Scope, count_turn
from service.notation.feel.tree import Arithmetic, Choice, Comparison, Logic, Negative, Quantified
from service.notation.feel.values import ORDERS, calculate, equal, ordered


def _negative(node: Negative, to: Compiling) -> Run:
    operand = to.run(node.operand)
    return lambda scope: calculate("*", operand(scope), -1)


def _arithmetic(node: Arithmetic, to: Compiling) -> Run:
    sign, left, right = node.sign, to.run(node.left), to.run(node.right)
    return lambda scope: calculate(sign, left(scope), right(scope))


def _comparison(node: Comparison, to: Compiling) -> Run:
    left, right = to.run(node.left), to.run(node.right)
    compare = comparer(node.sign)
    return lambda scope: compare(left(scope), right(scope))


def comparer(sign: str) -> Callable[[Any, Any], bool | None]:
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
            count_turn(scope, text)
            scope.local = {**before, name: item}
            value = condition(scope)
            if value is decides:
                scope.local = before
                return decides
            unknown = unknown or type(value) is not bool
        scope.local = before
        return None if unknown else not decides

    return run


OPERATORS: Builders = {
    Negative: _negative,
    Arithmetic: _arithmetic,
    Comparison: _comparison,
    Logic: _logic,
    Choice: _choice,
    Quantified: _quantified,
}
