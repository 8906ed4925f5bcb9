"""A meeting of a case for a calendar: at the time that holds now, and how often it has changed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from service.actions.context import Context
from service.actions.read_case import CasePage, read_case
from service.documents.calendar import Booked
from service.domain.access import Access
from service.domain.case import CaseId
from service.domain.errors import NotFound
from service.domain.facts import nested
from service.domain.people import Staff
from service.notation.document import Meeting

GONE = "Mötet har ingen tid än."


def read_meeting(ctx: Context, case_id: CaseId, meeting: str, *, who: Staff) -> Booked:
    """Noted as printed: the file leaves Hemgång. Raises UnknownCase, NotFound."""
    page = read_case(ctx, case_id, who=who, purpose=f"kalenderfil {meeting}", what=Access.PRINT)
    found = next((each for each in booked(page) if each.id == meeting), None)
    if found is None:
        raise NotFound(GONE)
    return _booked(page, found)


def booked(page: CasePage) -> Sequence[Meeting]:
    """The meetings that have a time now."""
    facts = page.case.facts
    return [
        meeting
        for meeting in page.agreement.meetings.values()
        if isinstance(facts.get(meeting.start), datetime)
        and (meeting.shown_when is None or meeting.shown_when.evaluate(nested(facts)) is True)
    ]


def _booked(page: CasePage, meeting: Meeting) -> Booked:
    start = page.case.facts[meeting.start]
    assert isinstance(start, datetime)  # `booked` gives no other
    told = [fact for fact in page.facts if fact.name in (meeting.start, meeting.place)]
    return Booked(
        uid=_uid(page, meeting),
        title=f"{meeting.title}, ärende {page.case.id}",
        start=start,
        length=timedelta(minutes=meeting.minutes),
        sequence=len(told) - len({fact.name for fact in told}),
        changed_at=max(fact.recorded_at for fact in told),
        place=str(page.case.facts.get(meeting.place) or "") if meeting.place else "",
    )


def _uid(page: CasePage, meeting: Meeting) -> str:
    """Case numbers are given out anew in every installation; people's calendars hold meetings of several."""
    of_case = f"{page.case.id} {page.case.opened_at.isoformat()}"
    return f"{meeting.id}-{sha256(of_case.encode()).hexdigest()[:20]}@hemgang"
