"""Sums of money as people read them, and as a cell counts on with."""

from decimal import Decimal

import pytest

from service.domain.money import kronor, swedish_decimal, swedish_kronor


@pytest.mark.parametrize(
    ("ore", "words"),
    [
        (0, "0 kr"),
        (780000, "7 800 kr"),
        (123456789, "1 234 567,89 kr"),
        (5, "0,05 kr"),
        (-820000, "−8 200 kr"),
    ],
)
def test_a_sum_is_read_in_kronor_with_thousands_apart(ore: int, words: str) -> None:
    assert swedish_kronor(ore).replace("\N{NO-BREAK SPACE}", " ") == words


def test_a_cell_gets_kronor_to_the_ore() -> None:
    assert kronor(780050) == Decimal("7800.50")


@pytest.mark.parametrize(("number", "words"), [("10", "10"), ("2.50", "2,5"), ("3.3333", "3,33"), ("0", "0")])
def test_a_mean_has_at_most_two_decimals(number: str, words: str) -> None:
    assert swedish_decimal(Decimal(number)) == words
