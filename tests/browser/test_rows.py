"""Rows and tables of questions as people meet them: by keyboard, without scripts, narrow and wide."""

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from service.actions.context import Context
from service.domain.case import CaseId
from tests.browser.conftest import shut_out
from tests.browser.planning_page import amina, app, case, site, store_url, task
from tests.browser.signed_in import sign_in

__all__ = ("amina", "app", "case", "site", "store_url", "task")
pytestmark = pytest.mark.browser

ADD = "Lägg till rad i Insatser"
SAVED = "Utkast sparat kl. 09.00"


def cell(page: Page, row: int, column: str = "mal") -> str:
    return f"[name='sip_insatser.{row}.{column}']"


def test_rows_are_added_and_taken_away_by_keyboard_alone(
    amina: Page, task: str, complaints: list[str]
) -> None:
    amina.goto(task)
    amina.locator(cell(amina, 0)).fill("Gå i trappor")
    amina.get_by_role("button", name=ADD).press("Enter")
    expect(amina.locator(cell(amina, 1))).to_be_focused()
    amina.keyboard.type("Äta")
    expect(amina.get_by_role("group", name="Rad 2")).to_be_visible()
    amina.get_by_role("button", name="Ta bort rad 1").press("Enter")
    expect(amina.locator(cell(amina, 0))).to_have_count(0)
    expect(amina.locator(cell(amina, 1))).to_be_focused()
    expect(amina.locator(cell(amina, 1))).to_have_value("Äta")
    expect(amina.get_by_role("button", name="Ta bort rad 1")).to_be_visible()
    expect(amina.get_by_text("Rad 1 är borttagen.")).to_have_count(1)
    assert complaints == []


def test_the_address_is_the_same_and_nothing_is_sent_when_a_row_is_added(amina: Page, task: str) -> None:
    amina.goto(task)
    sent: list[str] = []
    amina.on("request", lambda request: sent.append(request.url) if request.is_navigation_request() else None)
    amina.get_by_role("button", name=ADD).click()
    expect(amina.locator(cell(amina, 1))).to_be_focused()
    assert (sent, amina.url) == ([], task)


def test_a_new_row_saves_itself_and_learns_what_applies_in_it(amina: Page, task: str) -> None:
    amina.goto(task)
    amina.get_by_role("button", name=ADD).click()
    expect(amina.get_by_text(SAVED)).to_be_visible()
    expect(amina.locator(cell(amina, 1, "hinder"))).to_be_visible()
    amina.locator(cell(amina, 1, "bestalld")).check()
    expect(amina.locator(cell(amina, 1, "hinder"))).to_be_hidden()
    expect(amina.locator(cell(amina, 0, "hinder"))).to_be_visible()
    amina.locator(cell(amina, 1)).fill("Sova")
    amina.locator(cell(amina, 1)).blur()
    amina.wait_for_load_state("networkidle")
    amina.reload()
    expect(amina.locator(cell(amina, 1))).to_have_value("Sova")
    expect(amina.locator(cell(amina, 1, "hinder"))).to_be_hidden()


def test_no_more_rows_are_offered_than_there_may_be_and_the_last_gives_way_to_an_empty_one(
    amina: Page, task: str
) -> None:
    amina.goto(task)
    for _ in range(3):
        amina.get_by_role("button", name=ADD).click()
    expect(amina.get_by_role("button", name=ADD)).to_be_hidden()
    amina.locator(cell(amina, 3)).fill("Kvar")
    for _ in range(4):
        amina.get_by_role("button", name="Ta bort rad 1").click()
    expect(amina.get_by_role("button", name=ADD)).to_be_visible()
    expect(amina.get_by_role("button", name="Ta bort rad")).to_have_count(1)
    expect(amina.get_by_label("Mål")).to_have_value("")


def test_what_is_wrong_in_a_row_leads_to_the_cell(amina: Page, task: str) -> None:
    amina.goto(task)
    amina.locator(cell(amina, 0, "per_vecka")).fill("ofta")
    amina.get_by_role("button", name="Gör klart").click()
    amina.get_by_role("link", name="Insatser, rad 1: Omfattning").press("Enter")
    expect(amina.locator(cell(amina, 0, "per_vecka"))).to_be_focused()


def test_enter_in_a_cell_hands_in_the_form_as_in_any_other_field(amina: Page, task: str) -> None:
    amina.goto(task)
    amina.get_by_label("Äta: Före inskrivningen").select_option("sjalv")
    amina.locator(cell(amina, 0)).fill("Gå")
    with amina.expect_navigation():
        amina.locator(cell(amina, 0)).press("Enter")
    expect(amina.get_by_role("status")).to_contain_text("Klart:")


def test_without_scripts_a_row_is_added_where_one_stands_and_handed_in(
    browser: Browser, app: Flask, site: str, ctx: Context, case: CaseId, task: str
) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        sign_in(plain, app, site, ctx, "amina")
        page = plain.new_page()
        page.goto(task)
        page.get_by_label("Äta: Före inskrivningen").select_option("sjalv")
        page.locator(cell(page, 0)).fill("Gå")
        page.get_by_role("button", name=ADD).click()
        assert page.url == f"{task}#f-sip_insatser.1"
        page.locator(cell(page, 1)).fill("Äta")
        page.get_by_role("button", name="Ta bort rad 1").click()
        page.get_by_role("button", name="Gör klart").click()
        assert page.url.split("#")[0] == f"{site}/arenden/{case}"
    with ctx.store.reading() as tx:
        (row,) = tx.cases.load(case).facts["sip_insatser"]  # type: ignore[misc, union-attr]
    assert row["mal"] == "Äta"  # type: ignore[index, call-overload]


def test_rows_and_tables_shut_nobody_out(
    amina: Page, site: str, case: CaseId, task: str, complaints: list[str]
) -> None:
    amina.goto(task)
    amina.get_by_role("button", name=ADD).click()
    amina.locator(cell(amina, 1)).fill("Gå i trappor till lägenheten på tredje våningen")
    expect(amina.get_by_label("Klä sig: Nu")).to_be_visible()
    amina.get_by_label("Äta: Före inskrivningen").select_option("hjalp")
    assert shut_out(amina) == []
    assert complaints == []
    amina.get_by_role("button", name="Gör klart").click()
    amina.wait_for_url(f"{site}/arenden/{case}")
    expect(amina.get_by_role("cell", name="Gå i trappor till lägenheten på tredje våningen")).to_be_visible()
    assert shut_out(amina) == []
