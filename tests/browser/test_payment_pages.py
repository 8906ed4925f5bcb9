"""The month and a case's days as people meet them: wide, narrow, by ear, without their colours."""

import shutil
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from service.actions.context import Context
from service.app import create_app
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.settings import Settings
from tests.a_paid_case import MONDAY, a_paid_case
from tests.browser.conftest import LiveServer, shut_out
from tests.browser.signed_in import sign_in

pytestmark = pytest.mark.browser


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(MONDAY)


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
    """One to pay for, and one that a person must review."""
    found = a_paid_case(ctx, clock)
    a_paid_case(ctx, clock, "194209039827", services="")
    return found


def test_a_municipalitys_month_shuts_nobody_out(
    page: Page, app: Flask, site: str, ctx: Context, case: CaseId, complaints: list[str]
) -> None:
    sign_in(page.context, app, site, ctx, "birgitta")
    page.goto(f"{site}/betalning")
    for summary in page.locator(".payment summary").all():
        summary.click()
    assert shut_out(page) == []
    assert complaints == []


def test_a_day_says_what_it_is_also_where_only_its_shape_is_seen(
    page: Page, app: Flask, site: str, ctx: Context, case: CaseId
) -> None:
    sign_in(page.context, app, site, ctx, "sara")
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"{site}/arenden/{case}")
    expect(page.get_by_role("cell", name="14 Betala", exact=True)).to_be_visible()
    expect(page.locator(".periods").get_by_text("Betala", exact=True)).to_be_visible()


def test_a_month_is_chosen_by_keyboard_alone(
    page: Page, app: Flask, site: str, ctx: Context, case: CaseId
) -> None:
    sign_in(page.context, app, site, ctx, "sigvard")
    page.goto(f"{site}/betalning")
    page.get_by_label("Månad", exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Betalning mars 2022")


def test_the_workbook_is_fetched_from_the_page(
    page: Page, app: Flask, site: str, ctx: Context, case: CaseId
) -> None:
    sign_in(page.context, app, site, ctx, "sigvard")
    page.goto(f"{site}/betalning")
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Kalkylblad").click()
    assert fetched.value.suggested_filename == "betalningsunderlag-2022-04.xlsx"
