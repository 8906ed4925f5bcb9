"""Phrases as they are used: by a code while one writes, by a button, and never in the way."""

import pytest
from playwright.sync_api import Page, expect

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit
from tests.browser.conftest import barriers
from tests.browser.planning_page import amina, app, site, store_url, task
from tests.planning import put_in_force

__all__ = ("amina", "app", "site", "store_url", "task")
pytestmark = pytest.mark.browser

PHRASES = """
[stod]
text = "Vilket stöd har personen i dag?"
[hinder]
text = "Väntar på hjälpmedel."
falt = ["sip_insatser.hinder"]
"""


@pytest.fixture
def case(ctx: Context) -> CaseId:
    put_in_force(ctx, **{"fraser.toml": PHRASES.encode()})
    return admit(ctx)


@pytest.mark.parametrize("key", ["Enter", "Tab"])
def test_a_code_becomes_its_phrase_where_the_cursor_stands(
    amina: Page, task: str, complaints: list[str], key: str
) -> None:
    amina.goto(task)
    field = amina.get_by_label("Bakgrund")
    field.press_sequentially("Bor ensam.\n/Stod")
    amina.keyboard.press(key)
    expect(field).to_have_value("Bor ensam.\nVilket stöd har personen i dag?")
    expect(field).to_be_focused()
    amina.keyboard.press("Control+z")
    expect(field).not_to_have_value("Bor ensam.\nVilket stöd har personen i dag?")
    assert complaints == []


def test_what_is_no_code_is_typed_as_ever_and_tab_goes_on(amina: Page, task: str) -> None:
    amina.goto(task)
    field = amina.get_by_label("Bakgrund")
    field.press_sequentially("Mat och/stod /finns_inte")
    amina.keyboard.press("Enter")
    expect(field).to_have_value("Mat och/stod /finns_inte\n")
    amina.keyboard.press("Tab")
    expect(field).not_to_be_focused()


def test_a_button_puts_the_phrase_in_and_a_row_that_was_added_has_its_own(
    amina: Page, task: str, complaints: list[str]
) -> None:
    amina.goto(task)
    amina.get_by_role("button", name="Lägg till rad i Insatser").click()
    row = amina.get_by_role("group", name="Rad 2")
    row.get_by_text("Fraser").click()
    assert barriers(amina) == ""
    row.get_by_role("button", name="Infoga /hinder").press("Enter")
    field = amina.locator("[name='sip_insatser.1.hinder']")
    expect(field).to_have_value("Väntar på hjälpmedel.")
    expect(field).to_be_focused()
    expect(amina.locator("[name='sip_insatser.0.hinder']")).to_have_value("")
    expect(amina.get_by_text("Utkast sparat kl. 09.00")).to_be_visible()
    assert complaints == []


def test_a_phrase_is_offered_only_where_it_is_meant_to_be(amina: Page, task: str) -> None:
    amina.goto(task)
    first = amina.locator("details.phrases").first
    first.locator("summary").click()
    expect(first.get_by_text("Vilket stöd har personen i dag?")).to_be_visible()
    expect(first.get_by_text("Väntar på hjälpmedel.")).to_have_count(0)
