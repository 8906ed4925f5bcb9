"""How time, people and fields are put in words on a page."""

from datetime import UTC, datetime, timedelta

import pytest

from service.domain.case import Due
from service.domain.clock import STOCKHOLM
from service.web.layout.words import (
    clock_time,
    due_state,
    exact_moment,
    field_anchor,
    field_width,
    identity_number,
    near_moment,
    time_left,
)

NOW = datetime(2026, 4, 14, 4, 45, tzinfo=UTC)  # Tuesday, 06.45 in Stockholm


@pytest.mark.parametrize(
    ("left", "state"),
    [
        (timedelta(minutes=-1), "late"),
        (timedelta(0), "late"),
        (timedelta(seconds=1), "soon"),
        (timedelta(hours=4), "soon"),
        (timedelta(hours=4, seconds=1), "ahead"),
    ],
)
def test_a_due_time_is_late_from_its_very_moment_and_soon_within_half_a_shift(
    left: timedelta, state: str
) -> None:
    assert due_state(Due(at=NOW + left), NOW) == state


@pytest.mark.parametrize("due", [None, Due(at=None)])
def test_without_a_running_clock_there_is_no_state_of_haste(due: Due | None) -> None:
    assert due_state(due, NOW) == "none"


def test_the_end_of_a_day_belongs_to_that_day() -> None:
    midnight = datetime(2026, 4, 17, 0, 0, tzinfo=STOCKHOLM)
    assert exact_moment(midnight) == "torsdag 16 april 2026 kl. 24.00"
    assert exact_moment(midnight + timedelta(hours=9, minutes=5)) == "fredag 17 april 2026 kl. 09.05"


def test_a_beginning_that_has_passed_makes_nobody_late() -> None:
    assert due_state(Due(at=NOW - timedelta(days=1), begins=True), NOW) == "begun"
    assert time_left(NOW - timedelta(hours=4), NOW, begins=True) == "För 4 tim sedan"
    assert time_left(NOW + timedelta(hours=4), NOW, begins=True) == "Om 4 tim"


def test_what_is_left_and_what_is_late_is_said_in_words() -> None:
    assert time_left(NOW + timedelta(hours=3, minutes=20), NOW) == "3 tim 20 min kvar"
    assert time_left(NOW - timedelta(hours=4), NOW) == "Försenad 4 tim"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 4, 14, 10, 0, tzinfo=UTC), "i dag kl. 12.00"),
        (datetime(2026, 4, 13, 22, 30, tzinfo=UTC), "i dag kl. 00.30"),
        (datetime(2026, 4, 13, 12, 0, tzinfo=UTC), "i går kl. 14.00"),
        (datetime(2026, 4, 15, 7, 30, tzinfo=UTC), "i morgon kl. 09.30"),
        (datetime(2026, 4, 17, 7, 30, tzinfo=UTC), "fredag 17 april kl. 09.30"),
        (datetime(2027, 1, 4, 8, 30, tzinfo=UTC), "måndag 4 januari 2027 kl. 09.30"),
    ],
)
def test_a_near_moment_is_said_as_a_colleague_says_it(at: datetime, words: str) -> None:
    assert near_moment(at, NOW) == words


def test_midnight_is_the_end_of_the_day_before() -> None:
    assert near_moment(datetime(2026, 4, 14, 22, 0, tzinfo=UTC), NOW) == "i dag kl. 24.00"
    assert near_moment(datetime(2026, 4, 15, 22, 0, tzinfo=UTC), NOW) == "i morgon kl. 24.00"


def test_the_clock_on_the_page_is_stockholms() -> None:
    assert clock_time(NOW) == "06.45"


def test_an_identity_number_is_written_as_it_is_read_aloud() -> None:
    assert identity_number("194103129815") == "19410312-9815"


def test_a_reserve_number_of_another_form_is_left_alone() -> None:
    assert identity_number("99R012345A") == "99R012345A"


def test_a_field_is_as_wide_as_what_is_written_in_it() -> None:
    assert field_width({"key": "dag", "kind": "date"}) == "short"
    assert field_width({"key": "lage", "kind": "longtext"}) == "full"
    assert field_width({"key": "personnummer", "kind": "text", "width": "short"}) == "short"


def test_a_field_has_an_anchor_of_its_own() -> None:
    assert field_anchor({"key": "samtycke"}) == "f-samtycke"
