"""Reads [messages] of agreement.toml: to whom a message goes, what may be answered, what it tells.

Two ways to write it: a list of roles, or a table of its own with `to`, `answers` and `carries`.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any, NoReturn

from service.domain.answer import Answer
from service.domain.people import Role
from service.notation.agreement import MessageTerms

Refuse = Callable[[str, str], NoReturn]  #: a message in Swedish, and the key that it is about

_KEYS = ("to", "answers", "carries")


def message_terms(
    written: Mapping[str, Any], roles: Collection[str], refuse: Refuse
) -> dict[str, MessageTerms]:
    """By the message's id. `roles` are those of [lanes]."""
    return {message: _terms(message, found, roles, refuse) for message, found in written.items()}


def _terms(message: str, found: Any, roles: Collection[str], refuse: Refuse) -> MessageTerms:
    table = found if isinstance(found, dict) else {"to": found}
    if unknown := set(table) - set(_KEYS):
        refuse(f"{min(unknown)} finns inte för ett meddelande. Skriv to, answers eller carries.", message)
    to, answers, carries = (_texts(table.get(key, []), message, refuse) for key in _KEYS)
    if strange := set(to) - set(roles):
        refuse(f"Mottagaren {min(strange)!r} är ingen roll under [lanes].", message)
    if strange := set(answers) - {*Answer}:
        refuse(f"Svaret {min(strange)!r} finns inte. Välj bland: {', '.join(Answer)}.", message)
    return MessageTerms(
        to=tuple(Role(role) for role in to),
        answers=tuple(Answer(answer) for answer in answers),
        carries=tuple(carries),
    )


def _texts(found: Any, message: str, refuse: Refuse) -> list[str]:
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        refuse(f'Skriv en lista av texter under [messages]: {message} = ["oppenvard"]', message)
    return list(dict.fromkeys(found))
