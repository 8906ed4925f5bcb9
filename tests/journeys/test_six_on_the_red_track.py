"""Ward, primary care, social services, municipal nurse, psychiatry and local administrator; one red track."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from service.actions.context import Context
from service.actions.verify import verify
from service.domain.clock import FrozenClock
from service.domain.people import SYSTEM
from tests.a_context import frozen
from tests.journeys.at_work import ASTRID, MunicipalNurse, peter
from tests.journeys.colleagues import Workplace
from tests.journeys.on_the_red_track import (
    HandingOver,
    LocalAdministrator,
    Psychiatry,
    RedTrackNurse,
    RedTrackSocialServices,
    goran,
    klara,
    nadja,
    olle,
    sara,
)
from tests.journeys.time_passing import Time
from tests.releasing import put_in_force

pytestmark = pytest.mark.browser

HALLAND = "exempel-halland"
NEWS = "Boka mötet samma dag"
LOCKED = "Ändra planeringsunderlaget"


@dataclass(frozen=True)
class Team:
    """Six roles, each in a browser of its own."""

    ward: RedTrackNurse
    primary_care: HandingOver
    social: RedTrackSocialServices
    home_care: MunicipalNurse
    psychiatry: Psychiatry
    administrator: LocalAdministrator


@pytest.fixture
def team(ctx: Context, clock: FrozenClock, workplace: Workplace) -> Team:
    content, digest = frozen(HALLAND)
    with ctx.store.transaction() as tx:
        now = clock.now()
        put_in_force(
            tx, HALLAND, name=HALLAND, digest=digest, content=content, valid_from=now, at=now, who=SYSTEM
        )
    return Team(*(someone(workplace) for someone in (klara, olle, sara, peter, nadja, goran)))


def test_six_roles_bring_a_patient_home_on_the_red_track(team: Team, time: Time, ctx: Context) -> None:
    given_the_admission_notice_is_sent_and_read(team)
    when_the_ward_finds_a_red_track(team, time)
    then_the_answers_are_locked_and_everybody_sees_the_track(team)
    and_the_administrator_sees_the_clock_and_no_patient_and_tells_everybody(team)
    when_psychiatry_reads_along_and_takes_over(team, time)
    when_everybody_plans_and_is_called(team)
    when_the_checklist_is_filled_in_and_the_patient_is_ready(team, time)
    when_the_meeting_is_held_and_the_patient_goes_home(team, time)
    when_psychiatry_follows_up(team, time)
    then_the_case_is_closed(team)
    and_everybody_is_in_the_books(ctx)


def given_the_admission_notice_is_sent_and_read(team: Team) -> None:
    team.ward.admits(ASTRID, at="2026-04-13T09:00")
    team.ward.sends_the_admission_notice(going_home="2026-04-16")
    for unit in (team.social, team.home_care):
        unit.acknowledges("Inskrivningsmeddelande")


def when_the_ward_finds_a_red_track(team: Team, time: Time) -> None:
    time.becomes("2026-04-13 10:00")
    team.ward.finds_that_the_patient_cannot_go_back_as_before()


def then_the_answers_are_locked_and_everybody_sees_the_track(team: Team) -> None:
    team.ward.opens_the_case_of(ASTRID)
    expect(team.ward.part("Uppgifter").get_by_role("link", name=LOCKED)).to_have_count(0)
    corrections = team.ward.page.locator("#uppgifter-om-patienten").get_by_role("link", name="Rätta")
    expect(corrections.filter(has_text="Inskrivningsmeddelande")).to_have_count(1)
    expect(corrections.filter(has_text="Planeringsunderlag")).to_have_count(0)
    for colleague in (team.ward, team.primary_care, team.social, team.home_care):
        colleague.opens_the_case_of(ASTRID).sees_in("Var i processen", "Rött spår")


def and_the_administrator_sees_the_clock_and_no_patient_and_tells_everybody(team: Team) -> None:
    team.administrator.waits_for("Ingen tid är bokad")
    expect(team.administrator.page.get_by_role("main")).not_to_contain_text("Bergwall")
    team.administrator.finds_no_case("/arenden/1")
    team.administrator.opens_the_timers()
    team.administrator.tells_everybody(NEWS)
    team.ward.reads_news(NEWS)
    team.ward.books_the_planning_meeting(held="2026-04-14T13:00")


def when_psychiatry_reads_along_and_takes_over(team: Team, time: Time) -> None:
    team.ward.opens_the_case_of(ASTRID)
    team.ward.lets_psychiatry_read()
    team.psychiatry.opens_the_case_of(ASTRID).sees_in("Parter", "Läser ärendet")
    team.psychiatry.sees_waiting()
    team.primary_care.appoints_the_care_contact("Nadja Petrović")
    team.primary_care.decides_that_a_plan_is_needed()
    team.primary_care.opens_the_case_of(ASTRID)
    team.primary_care.hands_over_to_psychiatry()
    team.primary_care.sees_waiting()
    team.psychiatry.sees_waiting("Kalla till SIP", "Planera öppenvårdens insatser")


def when_everybody_plans_and_is_called(team: Team) -> None:
    team.psychiatry.plans_primary_care()
    team.social.plans_help_at_home()
    team.home_care.plans_care_at_home()
    team.psychiatry.calls_to_the_meeting(held="2026-04-16T10:00")
    team.social.answers_the_call()


def when_the_checklist_is_filled_in_and_the_patient_is_ready(team: Team, time: Time) -> None:
    time.becomes("2026-04-15 09:00")
    team.ward.asks_for_consent(on="2026-04-15")
    team.ward.describes_the_needs()
    team.ward.opens_the_case_of(ASTRID)
    team.ward.fills_in_the_checklist()
    team.social.opens_the_case_of(ASTRID)
    team.social.says_that_the_municipality_is_ready()
    team.ward.gives_the_notice(judged="2026-04-15T08:45")
    team.psychiatry.says_that_its_care_is_in_place()


def when_the_meeting_is_held_and_the_patient_goes_home(team: Team, time: Time) -> None:
    time.becomes("2026-04-16 15:00")
    team.psychiatry.holds_the_meeting(held="2026-04-16T10:00")
    team.psychiatry.draws_up_the_plan()
    team.social.confirms_the_plan()
    team.home_care.confirms_the_plan()
    team.ward.discharges(left="2026-04-16T14:30")
    team.ward.transfers_the_information()
    team.ward.informs_the_patient()


def when_psychiatry_follows_up(team: Team, time: Time) -> None:
    time.becomes("2026-05-14 10:00")
    team.psychiatry.follows_up_the_plan(done="2026-05-13")


def then_the_case_is_closed(team: Team) -> None:
    for colleague in (team.ward, team.social, team.home_care, team.psychiatry):
        colleague.sees_waiting()
    team.ward.opens_the_case_of(ASTRID)
    team.ward.sees_in("Uppgifter", "Ärendet är avslutat. Inget återstår att göra.")
    team.administrator.opens_the_timers()
    expect(team.administrator.page.get_by_text("Inga tider att visa")).to_be_visible()


def and_everybody_is_in_the_books(ctx: Context) -> None:
    assert verify(ctx) == []
    with ctx.store.reading() as tx:
        looks = tx.access_log.of_patient("193805179813")
    assert {look.person for look in looks} == {"klara", "olle", "sara", "peter", "nadja"}
