"""Which month is shown, and which others one may go to."""

from datetime import date

from service.web.payment.months import choices, chosen, neighbours

TODAY = date(2026, 1, 15)


def test_the_months_go_back_over_a_year_with_the_shown_one_marked() -> None:
    found = choices(date(2025, 12, 1), TODAY)
    assert [month.name for month in found[:3]] == ["januari 2026", "december 2025", "november 2025"]
    assert [month.value for month in found if month.current] == ["2025-12"]


def test_an_older_month_that_was_asked_for_is_among_the_choices() -> None:
    assert choices(date(2019, 5, 1), TODAY)[-1].name == "maj 2019"


def test_the_way_forward_ends_with_the_month_that_runs_and_the_way_back_with_the_choices() -> None:
    assert neighbours(date(2026, 1, 1), TODAY)[1] is None
    earlier, later = neighbours(date(2025, 12, 1), TODAY)
    assert earlier is not None
    assert later is not None
    assert (earlier.value, later.value) == ("2025-11", "2026-01")
    assert neighbours(date(2024, 12, 1), TODAY)[0] is None


def test_a_month_is_read_from_an_address_and_never_lies_ahead() -> None:
    assert chosen("2025-11", TODAY) == date(2025, 11, 1)
    assert chosen("2026-02", TODAY) == date(2026, 1, 1)
    assert chosen("nu", TODAY) == date(2026, 1, 1)
