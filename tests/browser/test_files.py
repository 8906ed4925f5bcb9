"""Choosing files in a real browser: kept while the rest is corrected, refused before they are sent."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from service.domain.attachment import MOST_BYTES
from service.domain.case import CaseId
from tests.browser.conftest import shut_out
from tests.browser.planning_page import amina, app, case, site, store_url, task

__all__ = ("amina", "app", "case", "site", "store_url", "task")
pytestmark = pytest.mark.browser


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "Läkarens remiss.pdf"
    file.write_bytes(b"%PDF-1.7\n")
    return file


def test_a_file_stays_while_the_rest_is_corrected_and_is_fetched_from_the_case(
    amina: Page, site: str, case: CaseId, task: str, letter: Path
) -> None:
    amina.goto(task)
    amina.get_by_label("Underlag").set_input_files(letter)
    amina.get_by_role("button", name="Gör klart").click()
    expect(amina.locator(".ds-error-summary")).to_be_focused()
    expect(amina.get_by_label("Bifoga Läkarens remiss.pdf")).to_be_checked()
    assert shut_out(amina) == []
    amina.get_by_label("Äta: Före inskrivningen").select_option("sjalv")
    amina.get_by_role("button", name="Gör klart").click()
    amina.wait_for_url(f"{site}/arenden/{case}")
    with amina.expect_download() as fetched:
        amina.get_by_role("link", name="Läkarens remiss.pdf").click()
    assert fetched.value.suggested_filename == "Läkarens remiss.pdf"
    assert Path(fetched.value.path()).read_bytes() == b"%PDF-1.7\n"


def test_a_draft_that_saves_itself_takes_no_harm_of_a_chosen_file(
    amina: Page, task: str, letter: Path, complaints: list[str]
) -> None:
    amina.goto(task)
    amina.get_by_label("Underlag").set_input_files(letter)
    amina.get_by_label("Bakgrund").press_sequentially("Bor ensam")
    expect(amina.get_by_text("Utkast sparat kl. 09.00")).to_be_visible()
    amina.wait_for_load_state("networkidle")
    amina.get_by_role("button", name="Spara utkast").click()
    expect(amina.get_by_label("Bifoga Läkarens remiss.pdf")).to_be_checked()
    expect(amina.get_by_label("Bakgrund")).to_have_value("Bor ensam")
    assert complaints == []


def test_a_file_that_is_too_large_is_told_of_before_it_is_sent(
    amina: Page, task: str, tmp_path: Path
) -> None:
    large = tmp_path / "film.pdf"
    large.write_bytes(b"%PDF-" + b"x" * MOST_BYTES)
    amina.goto(task)
    amina.get_by_label("Underlag").set_input_files(large)
    expect(amina.get_by_text("film.pdf är för stor och togs bort. Välj en mindre fil.")).to_be_visible()
    expect(amina.get_by_label("Underlag")).to_have_value("")
