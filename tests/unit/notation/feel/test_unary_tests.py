"""Cells of decision tables."""

from datetime import date
from typing import Any

import pytest

from service.domain.errors import BadExpression
from service.notation.feel import compile_unary_tests

FACTS: dict[str, Any] = {"gräns": 5, "koder": ["a", "b"]}


@pytest.mark.parametrize(
    ("cell", "hits", "misses"),
    [
        ("-", [1, None, "x"], []),
        ("5", [5], [4, None, "5"]),
        ("-5", [-5], [5]),
        ('"a", "b"', ["a", "b"], ["c", None]),
        ("true", [True], [False, None, 1]),
        ("false", [False], [True, None]),
        ("null", [None], [0, False, ""]),
        ("[18..65]", [18, 65], [17, 66, None, "20"]),
        ("(18..65)", [19], [18, 65]),
        ("]18..65[", [19], [18, 65]),
        ("< 5", [4], [5, None]),
        (">= gräns", [5], [4]),
        ("gräns", [5], [4]),
        ("!= 5", [4], [5]),
        ("< 5, > 10", [4, 11], [7]),
        ("[1..2], 7", [1, 7], [5]),
        ('not("a", "b")', ["c", None], ["a", "b"]),
        ("not(> 5)", [5], [6, None]),
        ("not(null)", [1, False], [None]),
        ("koder", ["a"], ["c"]),
        ('["a", "b"]', ["a"], ["c"]),
        ("? > 3 and ? < 6", [4], [3, 6, None]),
        ('starts with(?, "01")', ["0180"], ["1480", None]),
        ('list contains(?, "a")', [["a"]], [["b"], None]),
        ('some x in ? satisfies x = "a"', [["b", "a"]], [[]]),
        ('"a" in ?', [["a", "b"]], [["b"]]),
        ("(gräns + 1) * 2", [12], [6]),
        ("gräns + 1", [6], [5]),
        ('date("2026-04-13")', [date(2026, 4, 13)], [date(2026, 4, 14)]),
        ('[date("2026-04-01")..date("2026-04-30")]', [date(2026, 4, 30)], [date(2026, 5, 1)]),
    ],
)
def test_a_cell_hits_what_it_says(cell: str, hits: list[Any], misses: list[Any]) -> None:
    compiled = compile_unary_tests(cell)
    assert [compiled.match(value, FACTS) for value in hits] == [True] * len(hits)
    assert [compiled.match(value, FACTS) for value in misses] == [False] * len(misses)


def test_names_in_a_cell_are_listed() -> None:
    assert compile_unary_tests(">= tid.notis, gräns").names == {"tid.notis", "gräns"}


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("gräns > 3", r"Skriv \? för kolumnens värde"),
        ("", "tomt"),
        ("1,", "tar slut"),
        ("[1..", "tar slut"),
        ("[1..2", "slut för tidigt"),
        ("ja nej", "utan mellanslag"),
        ("not(1", "slut för tidigt"),
    ],
)
def test_a_cell_that_says_nothing_clear_is_refused(cell: str, said: str) -> None:
    with pytest.raises(BadExpression, match=said):
        compile_unary_tests(cell)
