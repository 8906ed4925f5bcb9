"""The clock of a scenario: hours are elapsed, days follow the calendar, and it never goes back."""

import pytest

from tests.unit.rehearsal.playing import START, said


@pytest.mark.parametrize(
    ("start", "length", "now"),
    [
        ("2026-04-13 09:00", "24 timmar", "2026-04-14 09:00"),
        ("2026-04-13 09:00", "90 minuter", "2026-04-13 10:30"),
        ("2026-04-13 09:00", "1 dag", "2026-04-14 09:00"),
        ("2026-03-28 09:00", "24 timmar", "2026-03-29 10:00"),  # the night to summer time is an hour short
        ("2026-03-28 09:00", "1 dag", "2026-03-29 09:00"),
        ("2026-10-24 09:00", "24 timmar", "2026-10-25 08:00"),
        ("2026-10-24 09:00", "1 dag", "2026-10-25 09:00"),
    ],
)
def test_time_goes_by_the_hour_or_by_the_day(start: str, length: str, now: str):
    begun = [f'Givet klockan är "{start}"', f'När det går "{length}"', "När ärendet startar"]
    assert said(*begun, f'Så är faktumet "tid.start" "{now}"') == ""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ('När tiden går till "2026-04-12 09:00"', "Tiden går inte bakåt: klockan är redan 2026-04-13 09:00."),
        ('När tiden går till "i morgon"', 'Tidpunkten "i morgon" går inte att läsa.'),
        ('När tiden går till "2027-03-28 02:30"', "Klockslaget finns inte den dagen"),
        ('När det går "en vecka"', 'Skriv till exempel "24 timmar" eller "3 dagar".'),
        (START, "Ärendet har redan startat."),
    ],
)
def test_a_time_that_cannot_be_is_refused(sentence: str, told: str):
    assert told in said(START, sentence)


def test_a_case_cannot_start_before_any_time_is_told():
    assert "Ingen tid är sagd." in said("Givet ärendet startar")


def test_nothing_can_be_asked_before_the_case_has_started():
    assert "Ärendet har inte startat." in said('Så väntar "bedöm"')
