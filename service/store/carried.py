"""What a message told, to whom and on which ground, as JSON in its row."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from service.domain.case import Carried
from service.domain.disclosure import Disclosure, Ground
from service.domain.facts import Facts, from_json, to_json
from service.domain.people import Role


def carried_to_json(content: Sequence[Carried]) -> list[dict[str, Any]] | None:
    """None when it told nothing but its name."""
    return [
        {"form": each.form, "facts": _packed(each.facts), "before": _packed(each.before)} for each in content
    ] or None


def carried_of(stored: Any) -> tuple[Carried, ...]:
    """The inverse."""
    return tuple(
        Carried(each["form"], _unpacked(each["facts"]), _unpacked(each["before"])) for each in stored or ()
    )


def _packed(facts: Facts) -> dict[str, Any]:
    return {name: to_json(value) for name, value in facts.items()}


def _unpacked(stored: dict[str, Any]) -> Facts:
    return {name: from_json(value) for name, value in stored.items()}


def disclosures_to_json(disclosures: Sequence[Disclosure]) -> list[dict[str, Any]] | None:
    """None when there was nothing to judge."""
    return [
        {"role": each.role, "klass": each.klass, **dataclasses.asdict(each.ground)} for each in disclosures
    ] or None


def disclosures_of(stored: Any) -> tuple[Disclosure, ...]:
    """The inverse."""
    return tuple(
        Disclosure(Role(each["role"]), each["klass"], Ground(**{name: each[name] for name in _GROUND}))
        for each in stored or ()
    )


_GROUND = tuple(field.name for field in dataclasses.fields(Ground))
