"""What somebody who searches may mean by a number."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError

from service.notation.form import is_identity_number, possible_numbers
from service.notation.form.identity_number import read_identity_or_reserve

TODAY = date(2026, 4, 13)
BERGWALL = "193805179813"


@pytest.mark.parametrize(
    "text",
    ["19380517-9813", "193805179813", " 19380517 9813 ", "380517-9813", "3805179813", "19380517–9813"],
)
def test_a_number_is_found_with_or_without_century_and_hyphen(text: str) -> None:
    assert possible_numbers(text, TODAY) == (BERGWALL,)


def test_without_a_century_everybody_who_can_be_meant_is() -> None:
    assert possible_numbers("100412-9811", TODAY) == ("201004129811", "191004129811")


def test_a_plus_says_that_a_hundred_years_have_passed() -> None:
    assert possible_numbers("100412+9811", TODAY) == ("191004129811",)


def test_nobody_is_born_tomorrow() -> None:
    assert "202604149811" not in possible_numbers("260414-9811", TODAY)


def test_a_samordningsnummer_is_a_number_too() -> None:
    assert possible_numbers("850773-9897", TODAY) == ("198507739897",)


def test_a_reserve_number_is_found_as_it_is_kept() -> None:
    assert possible_numbers("r2026 00017", TODAY) == ("R202600017",)


@pytest.mark.parametrize("text", ["", "380517-9814", "193805179814", "Bergwall, Astrid", "123", "R" * 30])
def test_what_no_number_looks_like_is_nobody(text: str) -> None:
    assert possible_numbers(text, TODAY) == ()


@given(st.text(max_size=30))
def test_whatever_is_typed_is_read_or_is_nobody(text: str) -> None:
    assert all(4 <= len(number) <= 12 for number in possible_numbers(text, TODAY))


OURS = "^R[0-9]{9}$"


@pytest.mark.parametrize("text", ["R202600017", "r 2026-00017"])
def test_a_reserve_number_is_taken_as_the_region_writes_it(text: str) -> None:
    number = read_identity_or_reserve(text, OURS)
    assert (number, is_identity_number(number)) == ("R202600017", False)


def test_where_reserve_numbers_are_taken_a_personnummer_is_too() -> None:
    assert is_identity_number(read_identity_or_reserve("19380517-9813", OURS))


@pytest.mark.parametrize("text", ["R2026", "Q202600017", "193805179814", "", "R202600017x"])
def test_what_is_neither_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        read_identity_or_reserve(text, OURS)


def test_digits_alone_never_pass_for_a_reserve_number_whatever_the_pattern() -> None:
    with pytest.raises(ValidationError):
        read_identity_or_reserve("193805179814", "^[0-9]{12}$")
