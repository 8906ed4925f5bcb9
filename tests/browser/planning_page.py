"""The page of a task that asks for rows, tables and files, as Amina sees it: fixtures for tests of it."""

import shutil
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page

from service.actions.context import Context
from service.app import create_app
from service.domain.case import CaseId
from service.settings import Settings
from tests.browser.conftest import LiveServer
from tests.browser.signed_in import sign_in
from tests.planning import a_case, address


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
    return a_case(ctx)


@pytest.fixture
def task(site: str, ctx: Context, case: CaseId) -> str:
    return site + address(ctx, case)


@pytest.fixture
def amina(page: Page, app: Flask, site: str, ctx: Context) -> Page:
    sign_in(page.context, app, site, ctx, "amina")
    return page
