"""A meeting as a file for a calendar (iCalendar, RFC 5545). It never says whom it is about."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Calendar, Event, Timezone

from service.domain.clock import STOCKHOLM

MAKER = "-//Hemgang//Hemgang//SV"


@dataclass(frozen=True)
class Booked:
    """A meeting at a time."""

    uid: str  #: the same for as long as it is the same meeting, so that a calendar moves it and adds none
    title: str
    start: datetime  #: aware
    length: timedelta
    sequence: int  #: how often the time has changed
    changed_at: datetime  #: when it last did, aware
    place: str = ""


def calendar_file(booked: Booked) -> bytes:
    """Published: it asks nobody to answer, and names nobody. Swedish time, with the rules for summer time."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    start = booked.start.astimezone(STOCKHOLM)
    calendar.add_component(
        Timezone.from_tzinfo(
            STOCKHOLM, first_date=start.date(), last_date=(start + timedelta(days=366)).date()
        )
    )
    event = Event()
    event.add("uid", booked.uid)
    event.add("summary", booked.title)
    event.add("dtstart", start)
    # Not an end: in the night when the clocks go back it could be written as earlier than the beginning.
    event.add("duration", booked.length)
    event.add("dtstamp", booked.changed_at)
    event.add("sequence", booked.sequence)
    event.add("class", "PRIVATE")
    if booked.place:
        event.add("location", booked.place)
    calendar.add_component(event)
    found = calendar.to_ical()
    assert isinstance(found, bytes)
    return found
