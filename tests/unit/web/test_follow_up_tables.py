"""How the figures of follow-up are worded, and what is drawn when there are many municipalities."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from service.followup import Count
from service.followup.ready_days import Mean, ReadyMonth
from service.web.followup.files import separated
from service.web.followup.ready import ready
from service.web.followup.told import Cell, Head, Picture, Table, in_words, share_cell, time_cell

MAY, APRIL = date(2026, 5, 1), date(2026, 4, 1)


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(minutes=10), "mindre än 1 tim"),
        (timedelta(hours=13, minutes=20), "13 tim"),
        (timedelta(hours=47), "47 tim"),
        (timedelta(hours=60), "2,5 dygn"),
        (None, "visas inte"),
    ],
)
def test_a_time_is_read_in_hours_until_it_is_two_days(length: timedelta | None, words: str) -> None:
    assert time_cell(length).text == words


def test_a_time_is_counted_on_in_days() -> None:
    assert time_cell(timedelta(hours=6)).value == Decimal("0.25")


def test_a_share_is_whole_percent() -> None:
    assert share_cell(Decimal(2) / 3) == Cell("67 %", 67)


def test_what_is_not_told_says_whether_it_is_small_itself() -> None:
    words = [in_words(count, 5) for count in (Count(7), Count(0), Count(None, few=True), Count(None))]
    assert words == ["7", "0", "färre än 5", "visas inte"]


def mean(days: int) -> Mean:
    return Mean(Count(10), days, Decimal(days) / 10)


def months(*municipalities: str) -> list[ReadyMonth]:
    return [
        found
        for name in municipalities
        for found in (ReadyMonth(name, APRIL, mean(10), None), ReadyMonth(name, MAY, mean(20), mean(30)))
    ]


def test_a_few_municipalities_stand_side_by_side_in_each_month_and_the_forecast_last() -> None:
    picture = ready(months("Ekhamra", "Lunde"), 5).picture
    assert picture.labels == ["apr 2026", "maj 2026", "maj 2026 prognos"]
    assert {series.name: series.values for series in picture.series} == {
        "Ekhamra": [1, 2, 3],
        "Lunde": [1, 2, 3],
    }


def test_many_municipalities_are_drawn_for_the_latest_month_alone() -> None:
    picture = ready(months(*"ABCDE"), 5).picture
    assert (picture.labels, picture.lying) == (list("ABCDE"), True)
    assert [(series.name, series.values) for series in picture.series] == [
        ("maj 2026", [2] * 5),
        ("Prognos", [3] * 5),
    ]


def test_a_municipality_that_is_not_settled_says_so() -> None:
    assert ready(months(""), 5).rows[0][0].text == "Betalande kommun är inte klarlagd"


def test_no_text_of_the_file_is_a_formula_for_a_spreadsheet() -> None:
    heads = Head("Orsak"), Head("Ärenden", "antal")
    table = Table("t", "Orsaker", "", (), heads, [[Cell("=1+1"), Cell("3", 3)]], Picture([], []))
    assert separated([table]).decode("utf-8-sig").splitlines()[1] == "Orsaker;'=1+1;Ärenden, antal;3"
