"""The whole discharge, from the ward to the last follow-up, through everybody's own pages."""

from dataclasses import dataclass

import pytest

from service.actions.context import Context
from service.actions.verify import verify
from service.domain.people import PersonId
from tests.journeys.at_work import (
    ASTRID,
    MunicipalNurse,
    PrimaryCare,
    SocialServices,
    WardNurse,
    amina,
    karin,
    olle,
    peter,
    sara,
)
from tests.journeys.colleagues import Workplace
from tests.journeys.time_passing import Time

pytestmark = pytest.mark.browser

ASTRIDS_NUMBER = "193805179813"
WARD_ASKS = ("Hämta in samtycke", "Beskriv hälsa och behov")
PRIMARY_CARE_HAS = ("Utse fast vårdkontakt", "Planera öppenvårdens insatser", "Ta ställning till SIP")


@dataclass(frozen=True)
class Team:
    """Those who help one patient home."""

    nurse: WardNurse
    chief: PrimaryCare
    care_contact: PrimaryCare
    social: SocialServices
    home_care: MunicipalNurse


@pytest.fixture
def team(workplace: Workplace) -> Team:
    return Team(amina(workplace), olle(workplace), karin(workplace), sara(workplace), peter(workplace))


def test_astrid_comes_home_and_everybody_sees_their_part(team: Team, time: Time, ctx: Context) -> None:
    given_a_patient_on_the_ward(team)
    when_the_ward_sends_the_admission_notice(team)
    then_everybody_has_their_own_work(team)
    and_the_ward_sees_who_has_read(team)
    when_primary_care_and_the_municipality_plan(team, time)
    when_the_patient_is_ready_to_go_home(team, time)
    then_the_call_is_to_be_sent_within_three_days(team)
    when_primary_care_confirms_and_calls_in_time(team, time)
    when_the_plan_is_drawn_up_and_the_patient_goes_home(team, time)
    then_the_patient_is_home_but_the_plan_is_to_be_followed_up(team)
    when_the_plan_has_been_followed_up(team, time)
    then_nothing_remains(team)
    and_what_was_seen_and_done_is_in_the_books(ctx)


def given_a_patient_on_the_ward(team: Team) -> None:
    team.nurse.sees_waiting()
    team.nurse.admits(ASTRID, at="2026-04-13T09:00")
    team.nurse.sees_waiting("Skicka inskrivningsmeddelande")
    team.social.sees_waiting()


def when_the_ward_sends_the_admission_notice(team: Team) -> None:
    team.nurse.sends_the_admission_notice(going_home="2026-04-16")


def then_everybody_has_their_own_work(team: Team) -> None:
    team.nurse.sees_waiting("Bedöm om patienten är utskrivningsklar", *WARD_ASKS)
    team.nurse.sees_others_at_work_on(*PRIMARY_CARE_HAS, "Planera insatser", "Planera hemsjukvård")
    team.chief.sees_waiting(*PRIMARY_CARE_HAS)
    team.social.sees_waiting("Planera insatser")
    team.home_care.sees_waiting("Planera hemsjukvård")


def and_the_ward_sees_who_has_read(team: Team) -> None:
    team.social.sees_unread("Inskrivningsmeddelande")
    team.social.acknowledges("Inskrivningsmeddelande")
    team.social.sees_unread()
    team.nurse.opens_the_case_of(ASTRID)
    team.nurse.sees_in("Meddelanden", "i dag kl. 09.00 Sara Nyhlén")
    team.nurse.sees_in("Meddelanden", "Inte läst")


def when_primary_care_and_the_municipality_plan(team: Team, time: Time) -> None:
    time.becomes("2026-04-14 10:00")
    team.nurse.asks_for_consent(on="2026-04-14")
    team.nurse.describes_the_needs()
    team.chief.appoints_the_care_contact("Karin Sjöbeck")
    team.chief.plans_primary_care()
    team.chief.decides_that_a_plan_is_needed()
    team.social.plans_help_at_home()
    team.home_care.plans_care_at_home()
    team.home_care.sees_waiting()
    team.care_contact.sees_waiting("Kalla till SIP")


def when_the_patient_is_ready_to_go_home(team: Team, time: Time) -> None:
    time.becomes("2026-04-15 09:00")
    team.nurse.gives_the_notice(judged="2026-04-15T08:45")
    team.nurse.sees_waiting("Skriv ut patienten", "Informera patienten")


def then_the_call_is_to_be_sent_within_three_days(team: Team) -> None:
    team.care_contact.sees_waiting("Kalla till SIP", "Bekräfta öppenvårdens insatser")
    row = team.care_contact.row_of("Kalla till SIP")
    for words in ("3 dygn 15 tim kvar", "lördag 18 april kl. 24.00", "Er tur", ASTRID, "LUS 4:3"):
        assert words in row.inner_text()


def when_primary_care_confirms_and_calls_in_time(team: Team, time: Time) -> None:
    time.becomes("2026-04-15 13:00")
    team.care_contact.confirms_what_primary_care_does()
    team.care_contact.calls_to_the_meeting(held="2026-04-16T10:00")
    team.care_contact.sees_waiting("Håll SIP-möte")
    team.social.answers_the_call()
    team.social.sees_unread("Underrättelse om utskrivningsklar", "Kallelse till SIP")


def when_the_plan_is_drawn_up_and_the_patient_goes_home(team: Team, time: Time) -> None:
    time.becomes("2026-04-16 11:00")
    team.care_contact.holds_the_meeting(held="2026-04-16T10:00")
    team.care_contact.draws_up_the_plan()
    team.social.confirms_the_plan()
    team.home_care.confirms_the_plan()
    time.becomes("2026-04-16 15:00")
    team.nurse.discharges(left="2026-04-16T14:30")
    team.nurse.transfers_the_information()
    team.nurse.informs_the_patient()
    team.nurse.sees_waiting()


def then_the_patient_is_home_but_the_plan_is_to_be_followed_up(team: Team) -> None:
    team.care_contact.sees_waiting("Följ upp SIP")
    team.nurse.opens_the_case_of(ASTRID)
    team.nurse.sees_in("Var i processen", "Patienten är hemma")
    team.nurse.sees_in("Frister", "Klart i tid", "Så räknas tiden")


def when_the_plan_has_been_followed_up(team: Team, time: Time) -> None:
    time.becomes("2026-05-14 10:00")
    team.care_contact.follows_up_the_plan(done="2026-05-13")


def then_nothing_remains(team: Team) -> None:
    team.care_contact.sees_waiting()
    team.nurse.opens_the_case_of(ASTRID)
    team.nurse.sees_in("Uppgifter", "Ärendet är avslutat. Inget återstår att göra.")
    team.nurse.sees_in("Historik", "Kalla till SIP: gjort", "Karin Sjöbeck", "Vårdcentralen Ekbacken")


def and_what_was_seen_and_done_is_in_the_books(ctx: Context) -> None:
    assert verify(ctx) == []
    with ctx.store.reading() as tx:
        looks = tx.access_log.of_patient(ASTRIDS_NUMBER)
    assert {look.person for look in looks} == {
        PersonId(person) for person in ("amina", "olle", "karin", "sara", "peter")
    }
    assert {look.action for look in looks} == {"läsa", "skriva"}
