"""Which months a question is about."""

from datetime import date

import pytest

from service.web.followup.periods import choices, chosen

TODAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2026-04", date(2026, 4, 1), date(2026, 5, 1)),
        ("2025-12", date(2025, 12, 1), date(2026, 1, 1)),
        ("2026-k2", date(2026, 4, 1), date(2026, 7, 1)),
        ("2025-k4", date(2025, 10, 1), date(2026, 1, 1)),
        ("2025", date(2025, 1, 1), date(2026, 1, 1)),
        ("senaste", date(2025, 6, 1), date(2026, 6, 1)),
    ],
)
def test_a_month_a_quarter_a_year_or_the_latest_twelve_months(text: str, first: date, after: date) -> None:
    found = chosen(text, TODAY)
    assert (found.value, found.period.first, found.period.after) == (text, first, after)


@pytest.mark.parametrize("text", ["", "2026-13", "2026-k5", "2026-06", "2027", "1999", "x"])
def test_what_cannot_be_read_or_has_not_begun_is_the_latest_twelve(text: str) -> None:
    assert chosen(text, TODAY).value == "senaste"


def test_the_shown_one_can_be_chosen_however_old() -> None:
    groups = dict(choices(chosen("2019-03", TODAY), TODAY))
    assert [each.name for each in groups[""] if each.current] == ["mars 2019"]
    assert [each.value for each in groups["Kvartal"]][:2] == ["2026-k2", "2026-k1"]
    assert [each.value for each in groups["Månad"]][-1] == "2025-04"
