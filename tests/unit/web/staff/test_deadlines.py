"""Whether a deadline was kept, in words."""

from datetime import UTC, datetime, timedelta

import pytest

from service.domain.case import Due
from service.web.staff.shown.deadlines import kept

AT = datetime(2026, 4, 14, 7, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("closed_at", "said"),
    [
        (AT - SECOND, ("done", "Klart i tid")),
        (AT, ("late", "Klart mindre än 1 min för sent")),
        (AT + timedelta(hours=3), ("late", "Klart 3 tim för sent")),
    ],
)
def test_what_is_done_before_the_instant_is_in_time(closed_at: datetime, said: tuple[str, str]) -> None:
    assert kept(Due(AT), "done", closed_at) == said


def test_an_open_task_has_not_kept_or_missed_anything_yet() -> None:
    assert kept(Due(AT), None, None) == ("", "")


def test_what_was_withdrawn_was_not_missed() -> None:
    assert kept(Due(AT), "withdrawn", AT + SECOND) == ("none", "Blev inte aktuell")


def test_a_clock_that_never_started_was_not_missed() -> None:
    assert kept(Due(None), "done", AT) == ("done", "Klart innan fristen började löpa")


@pytest.mark.parametrize(
    ("closed_at", "said"), [(AT - SECOND, "Klart innan dess"), (AT, "Klart först efteråt")]
)
def test_nobody_is_late_for_a_day_on_which_something_begins(closed_at: datetime, said: str) -> None:
    kind, words = kept(Due(AT, begins=True), "done", closed_at)
    assert words == said
    assert kind != "late"
