"""The pictures of the documentation, taken of the demo on a clock that stands still.

Always taken, so that no page can change its address unnoticed; written to docs/pictures only when asked:
./hemgang test tests/browser/test_pictures.py --pictures
"""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask, Response, render_template_string
from playwright.sync_api import Page, expect

from service import bootstrap, settings
from service.app import create_app
from service.cli.demo_cases import STORIES, admit_patients
from service.cli.demo_past import PAST, fill_the_past
from service.domain.clock import FrozenClock
from service.web.layout import install
from tests.browser.conftest import LiveServer

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
THURSDAY_AFTERNOON = datetime(2026, 4, 16, 12, 10, tzinfo=UTC)
WARD = "Amina Lindqvist, Avdelning 72, Norra sjukhuset"
PRIMARY_CARE = "Olle Brandeby, Vårdcentralen Ekbacken"
OPERATIONS = "Mira Ahonen, Driftcentralen"
DIAGRAMS = ("utskrivning", "planering", "efter_underrattelse", "sip", "prova_betalningsansvar")
ROOM = 110  #: around a diagram, in pixels; the mark of bpmn.io stands there
DIAGRAM = """
{% from "diagram.html" import diagram, diagram_files %}
<!doctype html>
<html lang="sv"><head>{{ diagram_files() }}<link rel="stylesheet" href="/{{ name }}.css"></head>
<body>{{ diagram("bild", "/" ~ name ~ ".bpmn", name) }}</body></html>
"""


@pytest.fixture
def demo(live_server: LiveServer, tmp_path: Path) -> str:
    chosen = settings.for_demo(tmp_path)
    ctx = bootstrap.context(chosen, FrozenClock(THURSDAY_AFTERNOON))
    ctx.store.migrate()
    told = admit_patients(chosen, ctx.clock.now(), (*STORIES, *PAST))
    fill_the_past(ctx, told[len(STORIES) :], ctx.clock.now())
    return live_server(create_app(ctx, chosen))


@pytest.fixture
def folder(pytestconfig: pytest.Config, tmp_path: Path) -> Path:
    return ROOT / "docs/pictures" if pytestconfig.getoption("--pictures") else tmp_path


def sign_in(page: Page, site: str, person: str) -> None:
    page.goto(f"{site}/logga-in")
    page.get_by_role("button", name=person).click()


def take(page: Page, file: Path, *, height: int) -> None:
    """The upper part of the page, as wide as most screens."""
    page.set_viewport_size({"width": 1280, "height": height})
    for picture in page.locator("[data-diagram]:visible").all():
        expect(picture).to_have_attribute("data-ready", "")
    page.screenshot(path=file, animations="disabled", caret="hide")
    assert file.stat().st_size > 10_000


def test_the_pages_of_staff_and_operators(page: Page, demo: str, folder: Path, complaints: list[str]) -> None:
    page.goto(f"{demo}/logga-in")
    take(page, folder / "sign_in.png", height=720)
    sign_in(page, demo, WARD)
    take(page, folder / "worklist.png", height=860)
    page.get_by_role("link", name="Märta Ljungdahl").first.click()
    take(page, folder / "case.png", height=1170)
    sign_in(page, demo, PRIMARY_CARE)
    page.get_by_role("link", name="Ta ställning till SIP").first.click()
    page.get_by_label("Nej", exact=True).first.check()
    page.get_by_label("Från både regionen och kommunen").check()
    expect(page.get_by_text("Samtycker patienten till SIP?")).to_be_visible()
    take(page, folder / "task.png", height=960)
    page.get_by_role("link", name="Uppföljning").click()
    expect(page.locator(".chart canvas")).to_have_count(6)
    take(page, folder / "follow_up.png", height=920)
    sign_in(page, demo, OPERATIONS)
    take(page, folder / "operators.png", height=720)
    assert complaints == []


@pytest.fixture
def drawings(live_server: LiveServer) -> str:
    """The shipped diagrams, each alone on a page."""
    app = Flask(__name__, static_folder=None)
    install(app)

    @app.get("/<name>.bpmn")
    def bpmn(name: str) -> Response:
        return Response(source(name), mimetype="application/xml")

    @app.get("/<name>.css")
    def size(name: str) -> Response:
        width, height = size_of(source(name))
        return Response(f".diagram {{ width: {width}px; height: {height}px }}", mimetype="text/css")

    @app.get("/<name>")
    def alone(name: str) -> str:
        return render_template_string(DIAGRAM, name=name)

    return live_server(app)


def source(name: str) -> str:
    return (ROOT / f"processes/stockholm/{name}.bpmn").read_text(encoding="utf-8")


def size_of(bpmn: str) -> tuple[int, int]:
    """Of the picture, in pixels, with some room around it."""
    found = re.findall(r'Bounds x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"', bpmn)
    places = [tuple(map(int, place)) for place in found]
    width = max(x + wide for x, _, wide, _ in places) - min(x for x, *_ in places)
    height = max(y + high for _, y, _, high in places) - min(y for _, y, *_ in places)
    return width + ROOM, height + ROOM


@pytest.mark.parametrize("name", DIAGRAMS)
def test_the_main_diagrams(page: Page, drawings: str, folder: Path, name: str) -> None:
    page.goto(f"{drawings}/{name}")
    picture = page.locator("[data-diagram]")
    expect(picture).to_have_attribute("data-ready", "")
    picture.screenshot(path=folder / f"diagram_{name}.png")
    assert (folder / f"diagram_{name}.png").stat().st_size > 10_000
