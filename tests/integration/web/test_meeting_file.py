"""A meeting for the calendar: offered when it has a time, the same meeting when it is moved."""

from datetime import UTC, datetime

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar, Event

from service.actions.context import Context
from service.domain.case import CaseId
from service.store import Learned
from tests.a_context import admit, send_admission_notice, staff
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import words

FIRST, SECOND = datetime(2026, 4, 20, 11, 0, tzinfo=UTC), datetime(2026, 4, 21, 8, 0, tzinfo=UTC)


@pytest.fixture
def case(ctx: Context) -> CaseId:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    return case


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def call_to_meeting(ctx: Context, case: CaseId, at: datetime) -> None:
    with ctx.store.transaction() as tx:
        known, agreement = ctx.lock(tx, case, staff(ctx, "amina"))
        standing = ctx.engine.look(agreement, known.state, known.facts, ctx.clock.now())
        learned = Learned({"sip_motestid": at, "sip_plats": "Lindgatan 4"}, source="t")
        tx.cases.save(known, standing, at=ctx.clock.now(), learned=learned)


def event(client: FlaskClient, case: CaseId) -> Event:
    answer = client.get(f"/arenden/{case}/moten/sip_mote.ics")
    assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="arende-{case}-mote.ics"'
    (found,) = Calendar.from_ical(answer.data).walk("VEVENT")
    assert isinstance(found, Event)
    return found


def test_a_meeting_that_moves_is_the_same_meeting_with_a_higher_number(
    ctx: Context, amina: FlaskClient, case: CaseId
) -> None:
    call_to_meeting(ctx, case, FIRST)
    first = event(amina, case)
    call_to_meeting(ctx, case, SECOND)
    second = event(amina, case)
    assert (first.decoded("DTSTART"), second.decoded("DTSTART")) == (FIRST, SECOND)
    assert first["UID"] == second["UID"]
    assert first["SEQUENCE"] < second["SEQUENCE"]


def test_it_says_nothing_of_the_patient(ctx: Context, amina: FlaskClient, case: CaseId) -> None:
    call_to_meeting(ctx, case, FIRST)
    assert event(amina, case)["SUMMARY"] == f"SIP-möte, ärende {case}"
    text = amina.get(f"/arenden/{case}/moten/sip_mote.ics").text
    assert not [word for word in ("Astrid", "Bergwall", "193805", "Lindgatan") if word in text]


def test_it_is_offered_when_there_is_a_time_and_not_before(
    ctx: Context, amina: FlaskClient, case: CaseId
) -> None:
    assert amina.get(f"/arenden/{case}/moten/sip_mote.ics").status_code == 404
    assert "till kalendern" not in words(amina.get(f"/arenden/{case}"))
    call_to_meeting(ctx, case, FIRST)
    assert "SIP-möte till kalendern (ICS)" in words(amina.get(f"/arenden/{case}"))


def test_it_is_for_those_who_take_part_and_is_noted(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    call_to_meeting(ctx, case, FIRST)
    assert sign_in("bo").get(f"/arenden/{case}/moten/sip_mote.ics").status_code == 404
    event(sign_in("amina"), case)
    with ctx.store.reading() as tx:
        row = tx.access_log.of_patient("193805179813")[0]
    assert (row.action, row.object) == ("skriva ut", "kalenderfil sip_mote")
