"""What a list shows: unknown words are passed over, and what is late is in every span of time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.case import Due
from service.domain.narrowing import ALL, Narrowing, Within, is_within, span

NOW = datetime(2026, 4, 13, 7, 0, tzinfo=UTC)


@given(st.dictionaries(st.sampled_from([*Narrowing.names(), "annat"]), st.text(max_size=200)))
def test_whatever_an_address_says_it_can_be_read_and_written_again(written: dict[str, str]) -> None:
    chosen = Narrowing.read(written)
    assert Narrowing.read(chosen.chosen()) == chosen
    assert chosen.vad in ("", "mina", "otagna")


def test_nothing_chosen_is_everything_and_grouping_hides_nothing() -> None:
    assert Narrowing.read({}) == ALL
    assert not ALL.hides
    assert not Narrowing(gruppera="patient").hides
    assert Narrowing(frist="idag").hides


@given(st.timedeltas(timedelta(days=-20), timedelta(days=20)))
def test_what_has_passed_is_within_today_and_what_is_today_within_the_week(left: timedelta) -> None:
    due = Due(at=NOW + left)
    passed, today, week = (is_within(due, within, NOW) for within in Within)
    assert passed <= today <= week


@pytest.mark.parametrize(
    ("due", "heading"),
    [
        (None, "Utan frist"),
        (Due(at=None), "Utan frist"),
        (Due(at=NOW), "Försenat"),
        (Due(at=NOW, begins=True), "Har börjat"),
        (Due(at=datetime(2026, 4, 13, 22, 0, tzinfo=UTC)), "I dag"),
        (Due(at=datetime(2026, 4, 13, 22, 1, tzinfo=UTC)), "Inom en vecka"),
        (Due(at=datetime(2026, 4, 19, 22, 0, tzinfo=UTC)), "Inom en vecka"),
        (Due(at=datetime(2026, 4, 19, 22, 1, tzinfo=UTC)), "Senare"),
    ],
)
def test_a_row_stands_under_one_heading(due: Due | None, heading: str) -> None:
    assert span(due, NOW) == heading
