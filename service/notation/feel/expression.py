"""An expression as the rest of Hemgång uses it: compiled once, evaluated often."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeAlias, cast

from service.domain.facts import Value
from service.notation.feel.compile import compile_cell, compile_node
from service.notation.feel.moments import Days, Months
from service.notation.feel.parser import Parser
from service.notation.feel.refusal import too_deep
from service.notation.feel.scope import Run, Scope

Functions: TypeAlias = Mapping[str, Callable[..., Any]]
NO_FUNCTIONS: Functions = MappingProxyType({})
_CACHED = 4096

_PLAIN = frozenset((type(None), bool, int, str, Decimal, date, datetime))


@dataclass(frozen=True)
class Expression:
    """A FEEL expression. Two with the same text are equal."""

    text: str
    #: dotted names that it reads: {"patient.kommun"}. Names of `some x in` are not among them.
    names: frozenset[str] = field(compare=False)
    #: calls of handed-in functions: (function, first argument if it is a text literal, otherwise "")
    calls: frozenset[tuple[str, str]] = field(compare=False)
    _run: Run = field(repr=False, compare=False)

    def evaluate(self, context: Mapping[str, Value], functions: Functions = NO_FUNCTIONS) -> Value:
        """The value in this context; a name that is not there is null.

        Durations and times of day come out as text (`P3D`, `12:00:00`), moments in UTC. Raises BadExpression
        if a function is called that was not handed in, or a loop is too long; what a handed-in function
        raises goes through, and what it returns, if it is no FEEL value, comes out as it is.
        """
        found = self._run(Scope(context, functions))
        return cast(Value, found) if type(found) in _PLAIN else _plain(found)


@dataclass(frozen=True)
class UnaryTests:
    """A cell of a decision table."""

    text: str
    names: frozenset[str] = field(compare=False)
    calls: frozenset[tuple[str, str]] = field(compare=False)
    _run: Run = field(repr=False, compare=False)

    def match(
        self,
        value: Value,
        context: Mapping[str, Value] = MappingProxyType({}),
        functions: Functions = NO_FUNCTIONS,
    ) -> bool:
        """Does the value satisfy the cell? Unknown (null) is no. Raises as `Expression.evaluate`."""
        scope = Scope(context, functions)
        scope.value = scope.tried = value
        return self._run(scope) is True


def compile_expression(text: str, extra_functions: frozenset[str] = frozenset()) -> Expression:
    """Reads a FEEL expression, with or without the leading `=` of the modeler.

    `extra_functions`: names that `evaluate` will be handed, such as `frist`. Raises BadExpression.
    """
    return _expression(text, extra_functions)


def compile_unary_tests(text: str, extra_functions: frozenset[str] = frozenset()) -> UnaryTests:
    """Reads a cell of a decision table: `-`, `"a", "b"`, `[18..65)`, `not(< 5)`, `? > 5`.

    Raises BadExpression.
    """
    return _unary_tests(text, extra_functions)


@lru_cache(maxsize=_CACHED)
def _expression(text: str, extra: frozenset[str]) -> Expression:
    written = unicodedata.normalize("NFC", text)
    start = len(written) - len(written.lstrip())
    if written[start : start + 1] == "=":  # the modeler's mark for "this is FEEL"
        written = f"{written[:start]} {written[start + 1 :]}"
    try:
        run, to = compile_node(Parser(written, text, extra).whole_expression(), text)
    except RecursionError:
        raise too_deep(text) from None
    return Expression(text, frozenset(to.names), frozenset(to.calls), run)


@lru_cache(maxsize=_CACHED)
def _unary_tests(text: str, extra: frozenset[str]) -> UnaryTests:
    written = unicodedata.normalize("NFC", text)
    try:
        run, to = compile_cell(Parser(written, text, extra, in_cell=True).whole_tests(), text)
    except RecursionError:
        raise too_deep(text) from None
    return UnaryTests(text, frozenset(to.names), frozenset(to.calls), run)


def _plain(value: Any) -> Value:
    """FEEL's own kinds as facts can hold them."""
    if isinstance(value, Months | Days):
        return str(value)
    if isinstance(value, time):
        return value.isoformat()
    if type(value) is list:
        return [_plain(item) for item in value]
    if type(value) is dict:
        return {key: _plain(item) for key, item in value.items()}
    return cast(Value, value)
