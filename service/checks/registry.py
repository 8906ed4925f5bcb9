"""The rules by name: every module of `rules`, so that a new file is a new rule."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeAlias

from service.checks import rules
from service.checks.finding import Finding
from service.notation.agreement import Agreement

Rule: TypeAlias = Callable[[Agreement], Iterator[Finding]]


def _rules() -> Iterator[tuple[str, Rule]]:
    for module in iter_modules(rules.__path__, f"{rules.__name__}."):
        loaded = import_module(module.name)
        yield loaded.RULE, loaded.check


RULES: Mapping[str, Rule] = dict(_rules())
