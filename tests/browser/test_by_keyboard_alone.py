"""The twelve core tasks of docs/functions.md, by keyboard alone, with a focus that is seen all the way."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Locator, Page, expect

from service.actions.context import Context
from service.app import create_app
from service.domain.case import CaseId
from service.domain.clock import FrozenClock, WallClock
from service.settings import Settings
from tests.a_context import do, open_elements, staff
from tests.browser.by_keyboard import Keyboard
from tests.browser.conftest import LEFT_THE_PAGE, LiveServer

pytestmark = pytest.mark.browser

NUMBER, PATIENT = "193805179813", "Astrid Bergwall"
CASE = CaseId(1)
LEAST, LARGEST = "ArrowUp", "ArrowDown"


@pytest.fixture
def clock() -> FrozenClock:
    """Late in the year that browsers count from: what they make of an empty date, least or largest,
    is then before or after now."""
    return FrozenClock(datetime(WallClock().now().year, 12, 30, 8, tzinfo=UTC))


@pytest.fixture
def store_url(migrated_file: Path, tmp_path: Path) -> str:
    """One kind of database is enough: what is looked at here is the page."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'hemgang.sqlite3')}"


@pytest.fixture
def app(ctx: Context) -> Flask:
    return create_app(ctx, Settings("sqlite:///unused", "k" * 32, demo=True, secure_cookies=False))


@pytest.fixture
def keyboard(page: Page, live_server: LiveServer, app: Flask) -> Keyboard:
    page.goto(live_server(app))
    return Keyboard(page)


def test_the_twelve_core_tasks(keyboard: Keyboard, ctx: Context, complaints: list[str]) -> None:
    sign_in(keyboard, ctx, "amina")
    find_the_patient_and_open_a_case(keyboard)
    send_the_admission_notice(keyboard)
    write_a_message(keyboard)
    change_to(keyboard, ctx, "sara")
    acknowledge(keyboard)
    answer_the_message(keyboard)
    plan(keyboard)
    given_primary_care_has_decided_on_a_plan(ctx)
    change_to(keyboard, ctx, "karin")
    call_to_the_meeting(keyboard)
    change_to(keyboard, ctx, "sara")
    answer_the_call(keyboard)
    change_to(keyboard, ctx, "amina")
    change_the_estimated_date(keyboard)
    judge_the_patient_ready(keyboard)
    hand_over_to_another_ward(keyboard)
    assert open_elements(ctx, CASE) >= {"skriv_ut_patienten", "hall_sip_mote"}
    assert set(keyboard.unseen) == set()
    assert [said for said in complaints if LEFT_THE_PAGE not in said] == []


def sign_in(keyboard: Keyboard, ctx: Context, person: str) -> None:
    who = staff(ctx, person)
    keyboard.follows(button(keyboard, f"{who.person.name}, {who.unit.name}"))
    expect(heading(keyboard, "Arbetslista")).to_be_visible()


def change_to(keyboard: Keyboard, ctx: Context, person: str) -> None:
    keyboard.follows(button(keyboard, "Logga ut"))
    sign_in(keyboard, ctx, person)


def find_the_patient_and_open_a_case(keyboard: Keyboard) -> None:
    keyboard.page.keyboard.press("/")
    expect(heading(keyboard, "Sök patient")).to_be_visible()
    keyboard.writes("Personnummer, samordningsnummer eller reservnummer", NUMBER)
    keyboard.page.keyboard.press("Enter")
    keyboard.follows(button(keyboard, "Skriv in patienten"))
    keyboard.turns("Inskriven", LEAST)
    keyboard.writes("Läkare som bedömer att insatser kan behövas efter utskrivningen", "Johan Ekwall")
    keyboard.hands_in("Öppna ärendet")


def send_the_admission_notice(keyboard: Keyboard) -> None:
    begin(keyboard, "Skicka inskrivningsmeddelande")
    keyboard.turns("Beräknat utskrivningsdatum", LARGEST)
    keyboard.ticks("Insatser från socialtjänsten").ticks("Regionens öppna vård")
    keyboard.picks("Socialtjänstens enhet", "Biståndsenheten, Ekhamra")
    keyboard.picks("Enhet i regionens öppna vård", "Vårdcentralen Ekbacken")
    question = "Har en annan kommun än folkbokföringskommunen beslutat om patientens boende"
    keyboard.chooses(f"{question} enligt socialtjänstlagen?", "Nej").hands_in()


def write_a_message(keyboard: Keyboard) -> None:
    keyboard.jumps("Meddelanden").follows(link(keyboard, "Skriv meddelande"))
    keyboard.chooses("Vad gäller det?", "Fråga").ticks("Biståndsenheten, Ekhamra kommun", under="Till")
    keyboard.writes("Meddelande", "Kommer dottern?").hands_in("Skicka")


def acknowledge(keyboard: Keyboard) -> None:
    keyboard.follows(link(keyboard, "Inskrivningsmeddelande"))
    keyboard.follows(button(keyboard, "Kvittera Inskrivningsmeddelande"))
    expect(button(keyboard, "Kvittera Inskrivningsmeddelande")).to_have_count(0)


def answer_the_message(keyboard: Keyboard) -> None:
    keyboard.jumps("Meddelanden").follows(link(keyboard, "Fråga"))
    keyboard.follows(link(keyboard, "Svara med ett meddelande"))
    keyboard.writes("Svar", "Ja, klockan tre.").hands_in("Skicka")


def plan(keyboard: Keyboard) -> None:
    begin(keyboard, "Planera insatser")
    keyboard.ticks("Hemtjänst", under="Insatser")
    keyboard.writes("Kontaktperson och telefon", "Biståndsenheten, 099-100 40 50").hands_in()


def given_primary_care_has_decided_on_a_plan(ctx: Context) -> None:
    need = {"oppen_tvangsvard": "nej", "sip_behov": "bada", "sip_samtycke": "ja"}
    do(ctx, CASE, "olle", "ta_stallning_till_sip", **need)


def call_to_the_meeting(keyboard: Keyboard) -> None:
    begin(keyboard, "Kalla till SIP")
    keyboard.writes("Den som kallar", "Karin Sjöbeck").turns("Mötet börjar", LARGEST)
    keyboard.chooses("Mötesform", "Video").ticks("Socialtjänsten", under="Kallade")
    keyboard.writes("Frågor som mötet ska svara på", "Vem hjälper till på morgonen?").hands_in()


def answer_the_call(keyboard: Keyboard) -> None:
    begin(keyboard, "Svara på kallelsen")
    keyboard.chooses("Kan ni delta?", "Ja").writes(
        "Den som deltar, och telefon", "Sara Nyhlén, 099-100 40 50"
    )
    keyboard.hands_in()


def change_the_estimated_date(keyboard: Keyboard) -> None:
    keyboard.follows(link(keyboard, "Ärenden")).follows(link(keyboard, PATIENT))
    keyboard.follows(link(keyboard, "Ändra beräknat utskrivningsdatum"))
    keyboard.turns("Nytt beräknat utskrivningsdatum", LEAST)
    keyboard.writes("Orsak", "Proverna kommer i morgon").hands_in()


def judge_the_patient_ready(keyboard: Keyboard) -> None:
    begin(keyboard, "Bedöm om patienten är utskrivningsklar")
    keyboard.writes("Behandlande läkare", "Johan Ekwall")
    keyboard.turns("Läkarens bedömning gjordes", LEAST, more=LEAST)  # after the admission
    keyboard.ticks("Läkaren har bedömt att patienten är utskrivningsklar enligt definitionen").hands_in()


def hand_over_to_another_ward(keyboard: Keyboard) -> None:
    parts = keyboard.page.get_by_role("region", name="Parter")
    keyboard.jumps("Parter").follows(parts.get_by_role("link", name=re.compile("^Lämna över.*Avdelning 72")))
    keyboard.picks("Ny enhet", "Geriatrik 3").writes("Skäl", "Platsbrist").hands_in("Lämna över")


def begin(keyboard: Keyboard, task: str) -> None:
    """From the page where one stands, as the task is a link there."""
    keyboard.follows(link(keyboard, task))
    expect(heading(keyboard, task)).to_be_visible()


def link(keyboard: Keyboard, name: str) -> Locator:
    return (
        keyboard.page.get_by_role("main")
        .get_by_role("link", name=name, exact=True)
        .or_(keyboard.page.get_by_role("banner").get_by_role("link", name=name, exact=True))
        .first
    )


def button(keyboard: Keyboard, name: str) -> Locator:
    return keyboard.page.get_by_role("button", name=name, exact=True)


def heading(keyboard: Keyboard, name: str) -> Locator:
    return keyboard.page.get_by_role("heading", name=name, exact=True)
