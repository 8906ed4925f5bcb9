"""Keys under a heading of agreement.toml, read with messages that name heading and key."""

from collections.abc import Mapping
from typing import Any, NoReturn

from service.agreements.plain import FILE
from service.domain.errors import BadDocument, BadExpression
from service.notation.feel import Expression, compile_expression


def text_of(written: Mapping[str, Any], key: str, heading: str) -> str:
    """Raises BadDocument when it is missing or empty."""
    found = written.get(key)
    if not isinstance(found, str) or not found.strip():
        refuse(f'Raden {key} = "…" saknas under [{heading}].', key)
    return found.strip()


def expression_of(written: Mapping[str, Any], key: str, heading: str) -> Expression:
    """Raises BadDocument, BadExpression."""
    text = text_of(written, key, heading)
    try:
        return compile_expression(text)
    except BadExpression as error:
        raise BadExpression(error.args[0], file=FILE, element=key) from error


def refuse(message: str, key: str) -> NoReturn:
    raise BadDocument(message, file=FILE, element=key)
