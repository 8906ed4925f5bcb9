"""What is written down afterwards counts from when it happened, never in the future."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.errors import BadAnswers
from service.domain.late_entry import REASON, WHEN, LateEntry, moment_of

OPENED = datetime(2026, 4, 13, 7, 0, 30, tzinfo=UTC)
NOW = datetime(2026, 4, 13, 13, 0, tzinfo=UTC)


def test_what_is_written_down_at_once_counts_from_now() -> None:
    assert moment_of(None, opened_at=OPENED, now=NOW) == NOW


def test_what_happened_earlier_counts_from_then() -> None:
    happened = NOW - timedelta(hours=2)
    assert moment_of(LateEntry(happened, "avbrott"), opened_at=OPENED, now=NOW) == happened


def test_the_minute_in_which_it_could_first_be_done_is_late_enough_for_what_is_typed_has_no_seconds() -> None:
    typed = OPENED.replace(second=0)
    assert moment_of(LateEntry(typed, "avbrott"), opened_at=OPENED, now=NOW) == OPENED


@pytest.mark.parametrize(
    ("late", "field"),
    [
        (LateEntry(NOW + timedelta(minutes=1), "avbrott"), WHEN),
        (LateEntry(OPENED - timedelta(minutes=1), "avbrott"), WHEN),
        (LateEntry(NOW, "  "), REASON),
    ],
)
def test_the_future_the_time_before_it_could_be_done_and_no_reason_are_refused(
    late: LateEntry, field: str
) -> None:
    with pytest.raises(BadAnswers) as refused:
        moment_of(late, opened_at=OPENED, now=NOW)
    assert set(refused.value.errors) == {field}


@given(st.integers(-100_000, 100_000), st.integers(0, 50_000))
def test_never_before_it_could_be_done_and_never_in_the_future(seconds: int, waited: int) -> None:
    now = OPENED + timedelta(seconds=waited)
    late = LateEntry(OPENED + timedelta(seconds=seconds), "avbrott")
    try:
        at = moment_of(late, opened_at=OPENED, now=now)
    except BadAnswers:
        return
    assert OPENED <= at <= now
    assert abs(at - late.happened_at) < timedelta(minutes=1)
