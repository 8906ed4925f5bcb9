"""Closures that look something up: names, fields, and functions."""

from typing import Any

from service.domain.errors import BadExpression
from service.notation.feel.functions import BUILTIN
from service.notation.feel.scope import Builders, Compiling, Run, Scope
from service.notation.feel.tree import Call, Field, Item, Literal, Name
from service.notation.feel.values import kind, part


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


def _field(node: Field, to: Compiling) -> Run:
    source, name = to.run(node.source), node.name
    return lambda scope: part(source(scope), name)


def _item(node: Item, to: Compiling) -> Run:
    source, index = to.run(node.source), node.index

    def run(scope: Scope) -> Any:
        found = source(scope)
        items = found if type(found) is list or found is None else [found]  # 5[1] is 5, says DMN (10.3.2.9.4)
        if items is None or not 1 <= abs(index) <= len(items):
            return None
        return items[index - 1 if index > 0 else index]

    return run


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
        _name(Name(tuple(path)), Compiling("", to.builders, local=to.local))
        if path
        else (lambda scope: scope.context)
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


NAMES: Builders = {Name: _name, Field: _field, Item: _item, Call: _call}
