"""What docs/feel.md tells those who write agreements is what happens."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from service.notation.feel import compile_expression, compile_unary_tests
from service.notation.feel.functions import BUILTIN

PAGE = (Path(__file__).parents[4] / "docs/feel.md").read_text("utf-8")
FACTS: dict[str, Any] = {
    "antal": 5,
    "klar": True,
    "kommun": "0180",
    "insatser": ["hemtjanst", "larm"],
    "dag": date(2026, 4, 13),
    "okant": None,
}


def rows(first: str) -> list[list[str]]:
    """The cells of every table whose first column has this heading."""
    tables = re.findall(rf"^\| {first} \|.*\n\|.*\n((?:\|.*\n)+)", PAGE, flags=re.MULTILINE)
    return [[cell.strip() for cell in line.strip("|").split(" |")] for t in tables for line in t.splitlines()]


def code(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def value(text: str) -> Any:
    return compile_expression(text).evaluate(FACTS)


@pytest.mark.parametrize(("expression", "becomes"), [row[:2] for row in rows("Uttryck")])
def test_an_expression_becomes_what_the_page_says(expression: str, becomes: str) -> None:
    (written,), (expected,) = code(expression), code(becomes)
    found, wanted = value(written), value(expected)
    assert (type(found), found) == (type(wanted), wanted)


@pytest.mark.parametrize(("cell", "hits", "misses"), rows("Cell"))
def test_a_cell_hits_what_the_page_says(cell: str, hits: str, misses: str) -> None:
    tests = compile_unary_tests(*code(cell))
    assert [text for text in code(hits) if not tests.match(value(text))] == []
    assert [text for text in code(misses) if tests.match(value(text))] == []


def test_the_page_names_every_function() -> None:
    assert [name for name in BUILTIN if not re.search(rf"\b{name}[`(]", PAGE)] == []
