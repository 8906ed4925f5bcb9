"""How moments and lengths of time read in Swedish."""

from datetime import UTC, date, datetime, timedelta

import pytest

from service.domain.errors import BadInput
from service.domain.swedish import swedish_date, swedish_duration, swedish_moment, swedish_number


def test_a_moment_is_read_in_stockholm() -> None:
    assert swedish_moment(datetime(2026, 4, 15, 7, 30, tzinfo=UTC)) == "onsdag 15 april 2026 kl. 09.30"


def test_seconds_are_shown_on_request() -> None:
    moment = datetime(2026, 1, 1, 11, 0, 1, tzinfo=UTC)
    assert swedish_moment(moment, seconds=True) == "torsdag 1 januari 2026 kl. 12.00.01"


def test_a_date_has_weekday_day_month_and_year() -> None:
    assert swedish_date(date(2026, 5, 2)) == "lördag 2 maj 2026"


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(BadInput, match="2026-04-15T07:30:00 saknar tidszon"):
        swedish_moment(datetime(2026, 4, 15, 7, 30))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(days=2, hours=3, minutes=59), "2 dygn 3 tim"),
        (timedelta(days=2, minutes=59), "2 dygn"),
        (timedelta(hours=3, minutes=20), "3 tim 20 min"),
        (timedelta(hours=4), "4 tim"),
        (timedelta(minutes=45), "45 min"),
        (timedelta(seconds=59), "mindre än 1 min"),
        (timedelta(0), "mindre än 1 min"),
        (-timedelta(hours=4), "försenad 4 tim"),
        (-timedelta(seconds=1), "försenad mindre än 1 min"),
    ],
)
def test_a_length_of_time_in_its_largest_units(length: timedelta, text: str) -> None:
    assert swedish_duration(length) == text


def test_numbers_are_letters_up_to_twelve() -> None:
    assert [swedish_number(n) for n in (1, 3, 12, 13)] == ["en", "tre", "tolv", "13"]
