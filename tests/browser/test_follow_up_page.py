"""Follow-up as people meet it: wide, narrow, dark, by ear, without its colours and without its script."""

import shutil
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from service.actions.context import Context
from service.app import create_app
from service.domain.clock import FrozenClock
from service.settings import Settings
from tests.browser.conftest import LiveServer, barriers
from tests.browser.signed_in import sign_in
from tests.months_of_cases import months_of_cases

pytestmark = pytest.mark.browser


@pytest.fixture
def store_url(migrated_file: Path, tmp_path: Path) -> str:
    """One kind of database is enough: what is looked at here is the page."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'hemgang.sqlite3')}"


@pytest.fixture
def app(ctx: Context) -> Flask:
    return create_app(ctx, Settings("sqlite:///unused", "k" * 32, demo=True, secure_cookies=False))


def test_pictures_are_drawn_and_say_the_same_as_the_tables_behind_them(
    page: Page,
    app: Flask,
    live_server: LiveServer,
    ctx: Context,
    clock: FrozenClock,
    complaints: list[str],
) -> None:
    months_of_cases(ctx, clock)
    site = live_server(app)
    sign_in(page.context, app, site, ctx, "sara")
    page.goto(f"{site}/uppfoljning?period=2026-04")
    expect(page.get_by_role("img", name="Ledtid per steg")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    page.emulate_media(color_scheme="dark")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator(".chart canvas").count() == 6
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    for summary in page.locator(".figure summary").all():
        summary.click()
    assert barriers(page) == ""
    assert complaints == []


def test_without_scripts_the_tables_are_open(
    browser: Browser, app: Flask, live_server: LiveServer, ctx: Context, clock: FrozenClock
) -> None:
    months_of_cases(ctx, clock)
    site = live_server(app)
    with browser.new_context(java_script_enabled=False) as plain:
        sign_in(plain, app, site, ctx, "sara")
        bare = plain.new_page()
        bare.goto(f"{site}/uppfoljning?period=2026-04")
        expect(bare.get_by_role("cell", name="2,57", exact=True).first).to_be_visible()
        expect(bare.locator(".chart").first).to_be_hidden()
