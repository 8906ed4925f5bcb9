"""The few lines of TOML that documents and meetings begin with."""

import tomllib
from collections.abc import Mapping
from typing import Any, NoReturn

from service.domain.errors import BadDocument, BadExpression
from service.notation.feel import Expression, compile_expression


def read_toml(text: str, file: str, known: Mapping[str, type]) -> dict[str, Any]:
    """Raises BadDocument for a key or a kind of value that is not `known`."""
    try:
        written = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadDocument(
            "Raderna går inte att läsa som TOML. Jämför med ett annat dokument.", file=file
        ) from error
    for key, value in written.items():
        if key not in known:
            refuse(f"{key} är okänt. Här går att skriva {', '.join(known)}.", file, key)
        if type(value) is not known[key]:
            refuse(f"Värdet på {key} är av fel slag. Skriv {_EXAMPLES[known[key]].format(key)}.", file, key)
    return written


_EXAMPLES = {str: '{} = "…"', bool: "{} = true eller false", int: "{} = 60"}


def needed(written: Mapping[str, Any], key: str, file: str) -> str:
    return str(written.get(key, "")).strip() or refuse(f'Raden {key} = "…" saknas.', file, key)


def expression(text: str, file: str, element: str) -> Expression:
    """Raises BadDocument that names the place in this file."""
    try:
        return compile_expression(text)
    except BadExpression as error:
        raise BadDocument(str(error.args[0]), file=file, element=element) from error


def refuse(message: str, file: str, element: str = "") -> NoReturn:
    raise BadDocument(message, file=file, element=element)
