"""Sharing the work and reading news: by keyboard, with and without scripts, on any screen."""

import shutil
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from service.actions.context import Context
from service.actions.write_news import write_news
from service.app import create_app
from service.settings import Settings
from tests.a_context import admit, command, send_admission_notice, staff
from tests.browser.conftest import LiveServer
from tests.browser.signed_in import sign_in

pytestmark = pytest.mark.browser


@pytest.fixture
def store_url(migrated_file: Path, tmp_path: Path) -> str:
    """One kind of database is enough: what is looked at here is the page."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'hemgang.sqlite3')}"


@pytest.fixture
def app(ctx: Context) -> Flask:
    send_admission_notice(ctx, admit(ctx))
    admit(ctx, number="193102289844")
    for kind, heading in (("nyhet", "Nya urval"), ("storning", "Sms går inte fram")):
        said = {"slag": [kind], "rubrik": [heading], "text": ["Mer om det."]}
        write_news(ctx, said, who=staff(ctx, "mira"), command=command())
    return create_app(ctx, Settings("sqlite:///unused", "k" * 32, demo=True, secure_cookies=False))


@pytest.fixture
def site(live_server: LiveServer, app: Flask) -> str:
    return live_server(app)


def test_by_keyboard_alone_a_task_is_taken_and_given_back(
    page: Page, app: Flask, site: str, ctx: Context, complaints: list[str]
) -> None:
    sign_in(page.context, app, site, ctx, "amina")
    page.goto(f"{site}/arbetslista")
    page.get_by_role("button", name="Jag tar den Skicka inskrivningsmeddelande").press("Enter")
    expect(page.locator(".flash")).to_be_focused()
    page.get_by_role("button", name="Lämna tillbaka").press("Enter")
    expect(page.get_by_role("button", name="Jag tar den Skicka inskrivningsmeddelande")).to_be_visible()
    assert complaints == []


def test_choices_half_made_are_still_there_when_the_list_has_fetched_itself_anew(
    page: Page, app: Flask, site: str, ctx: Context
) -> None:
    sign_in(page.context, app, site, ctx, "amina")
    page.clock.install()
    page.goto(f"{site}/arbetslista")
    page.get_by_text("Urval och gruppering").click()
    page.get_by_label("Frist").select_option("vecka")
    with page.expect_response(lambda answer: "/arbetslista" in answer.url):
        page.clock.fast_forward(61_000)
    expect(page.get_by_label("Frist")).to_be_visible()
    expect(page.get_by_label("Frist")).to_have_value("vecka")
    page.get_by_role("button", name="Visa", exact=True).click()
    expect(page).to_have_url(f"{site}/arbetslista?frist=vecka")


def test_without_scripts_one_chooses_takes_and_puts_news_away(
    browser: Browser, app: Flask, site: str, ctx: Context
) -> None:
    plain = browser.new_context(java_script_enabled=False)
    sign_in(plain, app, site, ctx, "amina")
    page = plain.new_page()
    page.goto(f"{site}/arbetslista")
    page.get_by_role("button", name="Jag har läst Nya urval").click()
    expect(page.get_by_text("Nya urval")).to_have_count(0)
    expect(page.get_by_text("Sms går inte fram")).to_be_visible()
    page.get_by_text("Urval och gruppering").click()
    page.get_by_label("Uppgifter", exact=True).select_option("mina")
    page.get_by_role("button", name="Visa", exact=True).click()
    expect(page.locator(".left-out")).to_contain_text("visas inte")
    page.get_by_role("link", name="Visa allt").click()
    expect(page.locator(".left-out")).to_have_count(0)
    plain.close()
