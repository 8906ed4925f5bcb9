"""Worklist, cases, a case and signing in as people meet them: wide, narrow, by keyboard, by ear."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.app import create_app
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.settings import Settings
from tests.a_context import admit, give_notice, send_admission_notice
from tests.browser.conftest import LiveServer
from tests.browser.signed_in import sign_in

pytestmark = pytest.mark.browser


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
def case(ctx: Context, clock: FrozenClock) -> CaseId:
    """A patient ready for discharge, and another one whose admission notice is late."""
    found = admit(ctx)
    admit(ctx, number="193102289844")
    send_admission_notice(ctx, found)
    clock.advance(timedelta(hours=26))
    fire_due_timers(ctx, "test")
    give_notice(ctx, found)
    return found


@pytest.fixture
def karin(page: Page, app: Flask, site: str, ctx: Context, case: CaseId) -> Page:
    sign_in(page.context, app, site, ctx, "karin")
    return page


@pytest.fixture
def amina(page: Page, app: Flask, site: str, ctx: Context, case: CaseId) -> Page:
    sign_in(page.context, app, site, ctx, "amina")
    return page


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    for picture in page.locator("details[open] [data-diagram]").all():
        expect(picture).to_have_attribute("data-ready", "")
    return page


def test_signing_in_opens_the_units_worklist(page: Page, site: str, case: CaseId) -> None:
    page.goto(site)
    page.get_by_role("button", name="Sara Nyhlén, Biståndsenheten, Ekhamra kommun").press("Enter")
    expect(page.get_by_role("heading", name="Arbetslista")).to_be_visible()
    expect(page.get_by_role("banner")).to_contain_text("Biståndsenheten, Ekhamra kommun")


def test_the_list_fetches_itself_every_minute_and_keeps_the_focus(
    amina: Page, site: str, clock: FrozenClock
) -> None:
    amina.clock.install()
    opened(amina, site + "/arbetslista")
    link = amina.get_by_role("link", name="Skicka inskrivningsmeddelande")
    link.focus()
    expect(amina.get_by_role("main")).to_contain_text("Försenad 2 tim")
    clock.advance(timedelta(hours=1))
    amina.clock.run_for(61_000)
    expect(amina.get_by_role("main")).to_contain_text("Försenad 3 tim")
    expect(link).to_be_focused()


def test_who_has_been_signed_out_meanwhile_gets_the_sign_in_page_whole(amina: Page, site: str) -> None:
    amina.clock.install()
    opened(amina, site + "/arbetslista")
    amina.context.clear_cookies()
    amina.clock.run_for(61_000)
    amina.wait_for_url("**/logga-in**")
    expect(amina.get_by_role("heading", name="Logga in")).to_be_visible()


def test_a_key_leads_to_the_search_until_somebody_turns_it_off(amina: Page, site: str) -> None:
    opened(amina, site + "/arbetslista").keyboard.press("/")
    field = amina.get_by_label("Personnummer, samordningsnummer eller reservnummer")
    expect(field).to_be_focused()
    field.press("/")
    expect(field).to_have_value("/")
    amina.get_by_role("button", name="Stäng av snabbtangenten").press("Enter")
    opened(amina, site + "/arbetslista").keyboard.press("/")
    expect(amina.get_by_role("heading", name="Arbetslista")).to_be_visible()
    amina.get_by_role("link", name="Sök").press("Enter")
    expect(amina.get_by_role("button", name="Slå på snabbtangenten")).to_be_visible()


def test_a_picture_that_is_folded_away_is_drawn_when_it_is_unfolded(karin: Page, site: str) -> None:
    opened(karin, f"{site}/arenden/1")
    picture = karin.locator("#bild-efter_underrattelse")
    expect(picture).not_to_have_attribute("data-ready", "")
    karin.locator('summary:has(h3:text-is("Efter underrättelsen"))').press("Enter")
    expect(picture).to_have_attribute("data-ready", "")
    expect(picture.get_by_text("Här nu").first).to_be_visible()


def test_the_pictures_say_the_same_as_the_text(karin: Page, site: str) -> None:
    opened(karin, f"{site}/arenden/1")
    karin.locator('summary:has(h3:text-is("Planering inför utskrivning"))').press("Enter")
    expect(karin.get_by_role("img", name="Planera insatser pågår hos Biståndsenheten")).to_be_visible()
    expect(karin.locator("#steg-planering")).to_contain_text("pågår hos Biståndsenheten, Ekhamra kommun")


def test_the_parts_of_the_page_are_a_link_away(karin: Page, site: str) -> None:
    opened(karin, f"{site}/arenden/1")
    karin.get_by_role("navigation", name="På sidan").get_by_role("link", name="Historik").press("Enter")
    expect(karin.get_by_role("heading", name="Historik")).to_be_in_viewport()
