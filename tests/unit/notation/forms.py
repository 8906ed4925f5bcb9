"""Small forms for tests, as the form-js editor writes them, and answers to them."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from service.domain.errors import BadAnswers
from service.domain.facts import Facts, Value
from service.notation.form import Form, read_form

NOW = datetime(2026, 4, 13, 7, 30, 40, tzinfo=UTC)  # 09.30.40 in Sweden
UNITS = {"enhet": [("vc-1", "Vårdcentralen Ek"), ("vc-2", "Vårdcentralen Björk")]}


def schema(*components: dict[str, Any], **root: Any) -> bytes:
    return json.dumps(
        {"type": "default", "id": "inskrivning", "components": list(components), **root}
    ).encode()


def component(kind: str, key: str = "svar", **more: Any) -> dict[str, Any]:
    return {"type": kind, "id": f"Field_{key}", "key": key, "label": "Svaret", **more}


def form(*components: dict[str, Any], **root: Any) -> Form:
    return read_form(schema(*components, **root), "forms/inskrivning.form")


def answers(
    read: Form, raw: Mapping[str, Sequence[str]], facts: Facts | None = None, now: datetime = NOW
) -> Mapping[str, Value]:
    return read.validate(raw, facts=facts or {}, now=now, options=UNITS)


def value(written: dict[str, Any], *posted: str, facts: Facts | None = None) -> Value:
    return answers(form(written), {"svar": posted}, facts)["svar"]


def complaint(written: dict[str, Any], *posted: str, facts: Facts | None = None) -> str:
    with pytest.raises(BadAnswers) as caught:
        value(written, *posted, facts=facts)
    return caught.value.errors["svar"]


def choices(*values: str) -> list[dict[str, str]]:
    return [{"value": each, "label": each.upper()} for each in values]
