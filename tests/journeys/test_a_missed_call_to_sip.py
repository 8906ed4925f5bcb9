"""Nobody calls to the planning meeting in time: what the day, the manager and the history say then."""

import pytest

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit, do, give_notice, send_admission_notice
from tests.journeys.at_work import ASTRID, Operator, PrimaryCare, karin, mira, olle
from tests.journeys.colleagues import Workplace
from tests.journeys.time_passing import Time

pytestmark = pytest.mark.browser

NO_CALL = "Kallelsen är försenad"
BESIDE_IT = ("Bekräfta öppenvårdens insatser", "Planera öppenvårdens insatser")
PASSED = "Tre dagar har gått"


@pytest.fixture
def case(ctx: Context, time: Time) -> CaseId:
    """Ready for discharge on Wednesday 15 April at 09.00; a plan is needed, nobody has called to it."""
    case = admit(ctx)
    send_admission_notice(ctx, case)
    decided = {"oppen_tvangsvard": "nej", "sip_behov": "bada", "sip_samtycke": "ja"}
    do(ctx, case, "olle", "ta_stallning_till_sip", **decided)
    contact = {"fast_vardkontakt_namn": "Karin Sjöbeck", "fast_vardkontakt_telefon": "099-100 20 30"}
    do(ctx, case, "olle", "utse_fast_vardkontakt", **contact)
    time.becomes("2026-04-15 09:00")
    give_notice(ctx, case)
    return case


def test_a_call_that_nobody_sent_reaches_the_manager_and_can_still_be_sent(
    case: CaseId, workplace: Workplace, time: Time
) -> None:
    chief, nurse, operator = olle(workplace), karin(workplace), mira(workplace)
    given_the_last_hour_has_come(nurse, chief, time)
    when_the_deadline_passes_while_the_worker_is_down(time)
    then_the_operator_sees_how_late_the_timer_is(operator)
    and_nobody_has_been_told_yet(chief)
    when_the_worker_is_back(time)
    then_the_manager_has_the_missed_call_to_handle(chief)
    and_the_nurse_sees_whose_it_is(nurse)
    and_the_timer_is_no_longer_watched(operator)
    and_history_tells_when_it_was_due(nurse)
    when_the_call_is_sent_late(nurse, chief)
    then_the_case_says_how_late(nurse)


def given_the_last_hour_has_come(nurse: PrimaryCare, chief: PrimaryCare, time: Time) -> None:
    time.becomes("2026-04-18 23:00")
    nurse.sees_waiting("Kalla till SIP", *BESIDE_IT)
    row = nurse.row_of("Kalla till SIP").inner_text()
    assert "1 tim kvar" in row
    assert "i dag kl. 24.00" in row


def when_the_deadline_passes_while_the_worker_is_down(time: Time) -> None:
    time.becomes_while_the_worker_is_down("2026-04-19 06:00")


def then_the_operator_sees_how_late_the_timer_is(operator: Operator) -> None:
    operator.opens_the_timers()
    row = operator.timer(PASSED).inner_text()
    assert "Försenad 6 tim" in row
    assert "i går kl. 24.00" in row
    assert ASTRID not in operator.page.content()


def and_nobody_has_been_told_yet(chief: PrimaryCare) -> None:
    chief.sees_waiting("Kalla till SIP", *BESIDE_IT)
    assert "Försenad 6 tim" in chief.row_of("Kalla till SIP").inner_text()


def when_the_worker_is_back(time: Time) -> None:
    assert time.worker_beats() == 1
    assert time.worker_beats() == 0


def then_the_manager_has_the_missed_call_to_handle(chief: PrimaryCare) -> None:
    chief.sees_waiting("Kalla till SIP", NO_CALL, *BESIDE_IT)
    assert "Er tur" in chief.row_of(NO_CALL).inner_text()
    chief.begins(NO_CALL)
    assert "Kallelsen till SIP skulle ha skickats senast" in chief.page.get_by_role("main").inner_text()


def and_the_nurse_sees_whose_it_is(nurse: PrimaryCare) -> None:
    nurse.opens_the_worklist()
    assert "Görs av verksamhetschef" in nurse.row_of(NO_CALL).inner_text()


def and_the_timer_is_no_longer_watched(operator: Operator) -> None:
    operator.opens_the_timers()
    assert operator.timer(PASSED).count() == 0


def and_history_tells_when_it_was_due(nurse: PrimaryCare) -> None:
    nurse.opens_the_case_of(ASTRID)
    told = nurse.part("Historik").get_by_role("row").filter(has_text=f"Tiden gick ut: {PASSED}").inner_text()
    assert "i går kl. 24.00" in told
    assert "Antecknat i dag kl. 06.00" in told


def when_the_call_is_sent_late(nurse: PrimaryCare, chief: PrimaryCare) -> None:
    nurse.calls_to_the_meeting(held="2026-04-21T10:00")
    chief.explains_the_late_call()


def then_the_case_says_how_late(nurse: PrimaryCare) -> None:
    nurse.opens_the_case_of(ASTRID)
    nurse.sees_in("Frister", "Klart 6 tim för sent")
    nurse.sees_in("Meddelanden", "Kallelse till SIP")
