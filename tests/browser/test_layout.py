"""The frame and its parts as people meet them: on wide and narrow screens, by keyboard, by ear."""

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from service.web.layout import install
from service.web.layout.style import install_style_page
from tests.browser.conftest import LiveServer, shut_out

pytestmark = pytest.mark.browser

PAGES = ("/stil", "/stil/uppgift", "/stil/fel")
WIDTHS = (1280, 390)


@pytest.fixture
def site(live_server: LiveServer) -> str:
    app = Flask(__name__, static_folder=None)
    install(app)
    install_style_page(app)
    return live_server(app)


def opened(page: Page, address: str, width: int = 1280) -> Page:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    for picture in page.locator("[data-diagram]").all():
        expect(picture).to_have_attribute("data-ready", "")
    return page


@pytest.mark.parametrize("path", PAGES)
def test_no_part_of_a_page_shuts_anybody_out(page: Page, site: str, complaints: list[str], path: str) -> None:
    assert shut_out(opened(page, site + path)) == []
    assert complaints == []


FOCUS_IS_SEEN = """() => {
  const here = document.activeElement
  const seen = (element) => getComputedStyle(element).outlineStyle !== 'none'
  return [here, here.closest('tr')].some((element) => element && seen(element))
}"""


@pytest.mark.parametrize("path", PAGES)
def test_focus_is_seen_at_every_stop_of_the_keyboard(page: Page, site: str, path: str) -> None:
    opened(page, site + path)
    page.evaluate("document.activeElement.blur()")
    stops = page.locator("a, button, input, select, textarea, summary, [tabindex='0']").count()
    unseen = []
    for _ in range(min(stops, 60)):
        page.keyboard.press("Tab")
        if not page.evaluate(FOCUS_IS_SEEN):
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert unseen == []


def test_the_first_stop_leads_past_the_header(page: Page, site: str) -> None:
    opened(page, site + "/stil")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Hoppa till innehållet")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_the_error_summary_has_focus_and_leads_to_the_field(page: Page, site: str) -> None:
    opened(page, site + "/stil/uppgift")
    expect(page.locator(".ds-error-summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    field = page.get_by_role("textbox", name="Fast vårdkontakt")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(
        "Skriv vem som är fast vårdkontakt. Namn och yrke på den som verksamhetschefen har utsett."
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_a_row_says_time_left_whose_move_patient_and_task(page: Page, site: str, width: int) -> None:
    opened(page, site + "/stil", width)
    row = page.get_by_role("table", name="Er tur").get_by_role("row").nth(2)
    for words in (
        "3 tim 20 min kvar",
        "i dag kl. 10.05",
        "Er tur",
        "Gunnar Provman",
        "19381104-9802",
        "LUS 2 kap. 3 §",
    ):
        expect(row).to_contain_text(words)


def test_a_late_row_says_so_in_words(page: Page, site: str) -> None:
    opened(page, site + "/stil")
    first = page.get_by_role("table", name="Er tur").get_by_role("row").nth(1)
    expect(first).to_contain_text("Försenad 2 tim 10 min")


def test_the_diagram_shows_where_the_case_is_in_words_and_keeps_its_makers_mark(
    page: Page, site: str
) -> None:
    opened(page, site + "/stil")
    picture = page.get_by_role("img", name="Bekräfta meddelandet pågår")
    expect(picture).to_be_visible()
    expect(page.locator(".diagram").get_by_text("Här nu")).to_be_visible()
    expect(page.locator(".bjs-powered-by")).to_be_visible()


def test_the_diagram_grows_by_keyboard(page: Page, site: str) -> None:
    opened(page, site + "/stil")
    label = page.locator(".diagram").get_by_text("Här nu")
    before = label.bounding_box()
    page.get_by_role("button", name="Större").press("Enter")
    after = label.bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] > before["width"]
