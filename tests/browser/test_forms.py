"""Forms and the operators' page as people meet them: by keyboard, while they write, when it goes wrong."""

import shutil
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Locator, Page, expect

from service.actions.context import Context
from service.app import create_app
from service.domain.case import CaseId
from service.settings import Settings
from tests.a_context import admit, open_elements, send_admission_notice, task_of
from tests.browser.conftest import LiveServer, shut_out
from tests.browser.signed_in import sign_in

pytestmark = pytest.mark.browser

NOTICE = "skicka_inskrivningsmeddelande"
SAVED = "Utkast sparat kl. 09.00"


@pytest.fixture
def store_url(migrated_file: Path, tmp_path: Path) -> str:
    """One kind of database is enough: what is looked at here is the page."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'hemgang.sqlite3')}"


@pytest.fixture
def app(ctx: Context) -> Flask:
    return create_app(ctx, Settings("sqlite:///unused", "k" * 32, demo=True, secure_cookies=False))


@pytest.fixture
def site(live_server: LiveServer, app: Flask) -> str:
    return live_server(app)


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx)


@pytest.fixture
def task(site: str, ctx: Context, case: CaseId) -> str:
    return f"{site}/arenden/{case}/uppgifter/{task_of(ctx, case, NOTICE)}"


@pytest.fixture
def amina(page: Page, app: Flask, site: str, ctx: Context) -> Page:
    sign_in(page.context, app, site, ctx, "amina")
    return page


@pytest.fixture
def mira(page: Page, app: Flask, site: str, ctx: Context) -> Page:
    sign_in(page.context, app, site, ctx, "mira")
    return page


def picker(page: Page) -> Locator:
    return page.get_by_label("Socialtjänstens enhet")


def test_a_field_appears_when_it_applies_and_nothing_else_moves(amina: Page, task: str) -> None:
    amina.goto(task)
    expect(picker(amina)).to_be_hidden()
    amina.get_by_label("Kontaktperson").fill("Åsa på avdelningen")
    box = amina.get_by_label("Insatser från socialtjänsten")
    box.press("Space")
    expect(picker(amina)).to_be_visible()
    expect(box).to_be_focused()
    expect(amina.get_by_label("Kontaktperson")).to_have_value("Åsa på avdelningen")
    picker(amina).select_option("bistand_lunde")
    box.uncheck()
    expect(picker(amina)).to_be_hidden()
    box.check()
    expect(picker(amina)).to_have_value("bistand_lunde")


def test_what_is_wrong_is_told_first_and_the_text_is_kept(amina: Page, task: str) -> None:
    amina.goto(task)
    amina.get_by_label("Kontaktperson").fill("Åsa")
    amina.get_by_role("button", name="Gör klart").click()
    expect(amina.locator(".ds-error-summary")).to_be_focused()
    amina.keyboard.press("Tab")
    amina.keyboard.press("Enter")
    expect(amina.get_by_label("Beräknat utskrivningsdatum")).to_be_focused()
    expect(amina.get_by_label("Kontaktperson")).to_have_value("Åsa")
    expect(amina).to_have_title("Fel: Skicka inskrivningsmeddelande – Hemgång")


def test_a_draft_saves_itself_and_survives_a_reload(amina: Page, task: str, complaints: list[str]) -> None:
    amina.goto(task)
    amina.get_by_label("Kontaktperson").press_sequentially("Åsa")
    expect(amina.get_by_role("status").or_(amina.locator("#status"))).to_have_text(SAVED)
    amina.reload()
    expect(amina.get_by_label("Kontaktperson")).to_have_value("Åsa")
    expect(amina.get_by_text("Ditt utkast är ifyllt.")).to_be_visible()
    assert complaints == []


def test_a_draft_that_could_not_be_saved_says_so_and_the_text_stays(amina: Page, task: str) -> None:
    amina.goto(task)
    amina.route("**/utkast", lambda route: route.abort())
    amina.get_by_label("Kontaktperson").fill("Åsa")
    expect(amina.get_by_text("Det gick inte att spara just nu.")).to_be_visible()
    expect(amina.get_by_label("Kontaktperson")).to_have_value("Åsa")


def test_without_scripts_every_question_is_there_and_the_form_can_be_sent(
    browser: Browser, app: Flask, site: str, ctx: Context, case: CaseId, task: str
) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        sign_in(plain, app, site, ctx, "amina")
        page = plain.new_page()
        page.goto(task)
        expect(picker(page)).to_be_visible()
        page.get_by_label("Beräknat utskrivningsdatum").fill("2026-04-20")
        page.get_by_label("Nej", exact=True).first.check()
        page.get_by_role("button", name="Gör klart").click()
        assert page.url.endswith(f"/arenden/{case}")
    assert NOTICE not in open_elements(ctx, case)


def test_a_made_up_patient_is_picked_by_a_button(amina: Page, site: str) -> None:
    amina.goto(f"{site}/arenden/ny")
    amina.get_by_label("Läkare som bedömer").fill("Johan Ekwall")
    amina.get_by_role("button", name="Ibrahim Saleh").press("Enter")
    number = amina.get_by_label("Personnummer")
    expect(number).to_have_value("19470611-9858")
    expect(number).to_be_focused()
    expect(amina.get_by_label("Läkare som bedömer")).to_have_value("Johan Ekwall")


def test_the_operators_page_renews_itself(mira: Page, site: str, ctx: Context) -> None:
    mira.clock.install()
    mira.goto(f"{site}/drift")
    expect(mira.get_by_text("Inga tider att visa")).to_be_visible()
    mira.get_by_role("link", name="Försenade").focus()
    admit(ctx)
    mira.clock.fast_forward(31_000)
    expect(mira.get_by_text("24 timmar har gått")).to_be_visible()
    expect(mira.get_by_role("link", name="Försenade")).to_be_focused()


def test_the_operators_page_says_when_nobody_answers_and_when_somebody_does_again(
    mira: Page, site: str
) -> None:
    mira.clock.install()
    mira.goto(f"{site}/drift")
    silent = mira.get_by_text("Hemgång svarar inte. Det som står här kan vara gammalt.")
    expect(silent).to_be_hidden()
    mira.route("**/drift", lambda route: route.abort())
    mira.clock.fast_forward(31_000)
    expect(silent).to_be_visible()
    mira.unroute("**/drift")
    mira.clock.fast_forward(31_000)
    expect(silent).to_be_hidden()


def test_a_form_that_is_sent_back_shuts_nobody_out(
    amina: Page, ctx: Context, case: CaseId, task: str
) -> None:
    amina.goto(task)
    amina.get_by_role("button", name="Gör klart").click()
    expect(amina.locator(".ds-error-summary")).to_be_focused()
    assert shut_out(amina) == []
    send_admission_notice(ctx, case, "johan")
    amina.get_by_label("Kontaktperson").fill("Åsa")
    amina.get_by_role("button", name="Gör klart").click()
    expect(amina.get_by_role("heading", name="Uppgiften är redan klar")).to_be_visible()
    assert shut_out(amina) == []
