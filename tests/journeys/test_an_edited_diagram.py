"""A process owner moves a deadline and draws a task: new patients follow it, and no code was touched."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from service.actions.context import Context
from service.actions.release_agreement import Stated, release_agreement
from service.domain.case import CaseId
from service.domain.errors import BadInput
from tests.a_context import admit, do, give_notice, send_admission_notice
from tests.journeys.at_work import ASTRID, PrimaryCare, WardNurse, karin, tove
from tests.journeys.colleagues import Workplace
from tests.journeys.process_owner import ProcessOwner
from tests.journeys.time_passing import Time

pytestmark = pytest.mark.browser

APPROVED = Stated("Petra Sandell", "Yngve Ståhl", "Protokoll 2026-04-01")
SVEN_OLOF, HIS_NUMBER = "Sven-Olof Härnqvist", "194209039827"
BESIDE_IT = ("Hämta in samtycke", "Beskriv hälsa och behov", "Informera patienten") * 2  #: for each patient
SCENARIO = """# language: sv
Egenskap: De anhöriga rings upp
  Scenario: Utskrivningen väntar på samtalet, och kallelsen har två dagar på sig
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde       |
      | beraknad_utskrivning | 2026-04-16  |
      | behov_oppenvard      | ja          |
      | enhet_oppenvard      | vc_ekbacken |
      | annan_kommun_boende  | nej         |
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så ska "Kalla till SIP" vara klar senast "2026-04-18 00:00"
    Och väntar "Ring anhöriga" hos Slutenvård
    Och väntar inte "Skriv ut patienten"
    När Slutenvård gör "Ring anhöriga" med
      | fält                       | värde    |
      | patientinfo_sammanfattning | ja       |
      | patientinfo_insatser       | ja       |
      | patientinfo_satt           | muntligt |
    Så väntar "Skriv ut patienten" hos Slutenvård
"""


@pytest.fixture
def owner(tmp_path: Path) -> ProcessOwner:
    return ProcessOwner(tmp_path / "skrivbord")


def test_new_patients_follow_the_edited_diagram_and_those_already_here_the_old_one(
    owner: ProcessOwner, workplace: Workplace, ctx: Context, time: Time
) -> None:
    old = given_a_patient_under_the_old_agreement(ctx)
    when_the_owner_edits_a_deadline_and_draws_a_task(owner)
    then_the_check_has_nothing_to_say(owner)
    and_the_rehearsal_tells_what_the_edit_changes(owner)
    and_the_owners_own_scenario_holds(owner)
    and_it_cannot_be_released_while_other_scenarios_promise_the_old_ways(owner, ctx)
    when_it_is_released_with_the_scenarios_that_hold(owner, ctx, time)
    new = and_another_patient_is_admitted(ctx)
    and_both_are_ready_to_go_home(ctx, time, old, new)
    nurse, primary_care = tove(workplace), karin(workplace)
    then_the_new_task_waits_for_the_new_patient_alone(nurse)
    and_the_call_has_two_days_for_the_new_patient_alone(primary_care)
    and_the_diagram_shows_the_new_task_in_picture_and_text(nurse)
    and_each_case_names_its_version(nurse)
    when_the_family_has_been_called(nurse)
    then_the_discharge_waits_for_both(nurse)


def test_an_edit_with_a_form_that_does_not_exist_is_refused_and_nothing_is_in_force(
    owner: ProcessOwner, ctx: Context
) -> None:
    owner.draws_a_call_to_the_family(form="finns_inte").writes_help()
    told = owner.runs("check", owner.folder)
    assert told.exit_code == 1
    assert "«Ring anhöriga» har formuläret finns_inte, som inte finns" in told.output
    assert "ring_anhoriga" in told.output
    with ctx.store.reading() as tx:
        before = tx.agreements.versions()
    with pytest.raises(BadInput, match="ring_anhoriga: «Ring anhöriga» har formuläret finns_inte"):
        release_agreement(ctx, owner.files(), stated=APPROVED)
    with ctx.store.reading() as tx:
        assert tx.agreements.versions() == before


def given_a_patient_under_the_old_agreement(ctx: Context) -> CaseId:
    return admit(ctx, "tove")


def when_the_owner_edits_a_deadline_and_draws_a_task(owner: ProcessOwner) -> None:
    owner.gives_the_call_two_days().draws_a_call_to_the_family().writes_help()


def then_the_check_has_nothing_to_say(owner: ProcessOwner) -> None:
    told = owner.runs("check", owner.folder)
    assert told.exit_code == 0, told.output
    assert "Inga fel" in told.output


def and_the_rehearsal_tells_what_the_edit_changes(owner: ProcessOwner) -> None:
    """What was promised before no longer holds: every such scenario is named, with the line."""
    told = owner.runs("rehearse", owner.folder)
    assert told.exit_code == 1
    assert "✗ stämmer inte  Alla parter gör sitt och patienten kommer hem i tid" in told.output
    assert '"Skriv ut patienten" väntar inte hos Slutenvård' in told.output


def and_the_owners_own_scenario_holds(owner: ProcessOwner) -> None:
    told = owner.runs("rehearse", owner.folder, "--feature", owner.writes_a_scenario(SCENARIO))
    assert told.exit_code == 0, told.output


def and_it_cannot_be_released_while_other_scenarios_promise_the_old_ways(
    owner: ProcessOwner, ctx: Context
) -> None:
    with pytest.raises(BadInput, match="scenarier stämmer inte"):
        release_agreement(with_a_prover(ctx), owner.files(), stated=APPROVED)


def when_it_is_released_with_the_scenarios_that_hold(owner: ProcessOwner, ctx: Context, time: Time) -> None:
    owner.keeps_only_the_scenario("ring_anhoriga.feature")
    time.becomes("2026-04-13 10:00")
    assert release_agreement(with_a_prover(ctx), owner.files(), stated=APPROVED).number == 2


def with_a_prover(ctx: Context) -> Context:
    """One that finds nothing: what it finds is tried elsewhere."""
    return replace(ctx, prover=lambda agreement: [])


def and_another_patient_is_admitted(ctx: Context) -> CaseId:
    return admit(ctx, "tove", HIS_NUMBER)


def and_both_are_ready_to_go_home(ctx: Context, time: Time, *cases: CaseId) -> None:
    for case in cases:
        send_admission_notice(ctx, case, "tove")
    time.becomes("2026-04-15 09:00")
    for case in cases:
        give_notice(ctx, case, "tove")
        decided = {"oppen_tvangsvard": "nej", "sip_behov": "bada", "sip_samtycke": "ja"}
        do(ctx, case, "karin", "ta_stallning_till_sip", **decided)


def then_the_new_task_waits_for_the_new_patient_alone(nurse: WardNurse) -> None:
    nurse.sees_waiting("Skriv ut patienten", "Ring anhöriga", *BESIDE_IT)
    assert ASTRID in nurse.row_of("Skriv ut patienten").inner_text()
    assert SVEN_OLOF in nurse.row_of("Ring anhöriga").inner_text()


def and_the_call_has_two_days_for_the_new_patient_alone(primary_care: PrimaryCare) -> None:
    primary_care.opens_the_worklist()
    calls = primary_care.row_of("Kalla till SIP")
    assert "fredag 17 april kl. 24.00" in calls.filter(has_text=SVEN_OLOF).inner_text()
    assert "lördag 18 april kl. 24.00" in calls.filter(has_text=ASTRID).inner_text()


def and_the_diagram_shows_the_new_task_in_picture_and_text(nurse: WardNurse) -> None:
    nurse.opens_the_case_of(SVEN_OLOF)
    nurse.sees_in("Var i processen", "Ring anhöriga pågår hos Medicin 1, Länssjukhuset")
    picture = nurse.unfolds("Efter underrättelsen")
    expect(picture.get_by_text("Ring anhöriga")).to_be_visible()


def and_each_case_names_its_version(nurse: WardNurse) -> None:
    nurse.sees_in("Överenskommelse", "version 2")
    nurse.opens_the_case_of(ASTRID)
    nurse.sees_in("Överenskommelse", "version 1")
    assert nurse.unfolds("Efter underrättelsen").get_by_text("Ring anhöriga").count() == 0


def when_the_family_has_been_called(nurse: WardNurse) -> None:
    nurse.begins("Ring anhöriga")
    expect(nurse.page.get_by_text("Fråga om någon kan möta.")).to_be_visible()
    nurse.says_what_was_told().hands_in()


def then_the_discharge_waits_for_both(nurse: WardNurse) -> None:
    nurse.sees_waiting("Skriv ut patienten", "Skriv ut patienten", *BESIDE_IT)
