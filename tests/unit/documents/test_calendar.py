"""A meeting's file is read by any calendar, in Swedish time, and says nothing of the patient."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from service.documents.calendar import Booked, calendar_file

AT = datetime(2026, 4, 13, 7, 0, tzinfo=UTC)


def booked(start: datetime, **more: str) -> Booked:
    return Booked("m-1@hemgang", "SIP-möte, ärende 12", start, timedelta(minutes=45), 2, AT, **more)


@pytest.mark.parametrize(
    ("start", "wall", "offset"),
    [
        (datetime(2026, 4, 20, 11, 0, tzinfo=UTC), "13:00", 2),
        (datetime(2026, 12, 1, 12, 0, tzinfo=UTC), "13:00", 1),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "02:30", 2),  # the hour that comes twice, the first time
    ],
)
def test_it_begins_at_the_same_instant_in_summer_and_winter(start: datetime, wall: str, offset: int) -> None:
    (event,) = Calendar.from_ical(calendar_file(booked(start))).walk("VEVENT")
    begins = event.decoded("DTSTART")
    assert (begins.astimezone(UTC), begins.utcoffset()) == (start, timedelta(hours=offset))
    assert f"{begins:%H:%M}" == wall
    assert event.decoded("DURATION") == timedelta(minutes=45)


def test_the_zones_rules_go_with_it_and_it_asks_nobody_to_answer() -> None:
    calendar = Calendar.from_ical(calendar_file(booked(AT)))
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/Stockholm"
    assert calendar["METHOD"] == "PUBLISH"
    (event,) = calendar.walk("VEVENT")
    assert event["SEQUENCE"] == 2
    assert not {"ATTENDEE", "ORGANIZER", "DESCRIPTION", "LOCATION"} & set(event)
    assert event.decoded("DTSTART").date() == date(2026, 4, 13)


def test_words_that_look_like_another_line_of_the_file_are_words() -> None:
    (event,) = Calendar.from_ical(calendar_file(booked(AT, place="Rum 4\r\nATTENDEE:x"))).walk("VEVENT")
    assert "ATTENDEE" not in event
    assert "Rum 4" in event["LOCATION"]
