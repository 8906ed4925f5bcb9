"""The economists' pages and files, and the days on the case page."""

import csv
import io
from datetime import timedelta
from zipfile import ZipFile

import pytest
from lxml import etree

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.web.payment.separated import harmless
from tests.a_paid_case import MONDAY, a_paid_case
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main, words

NS = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(MONDAY)


@pytest.fixture
def case(ctx: Context, clock: FrozenClock) -> CaseId:
    return a_paid_case(ctx, clock)


def test_an_economist_begins_at_the_month_that_runs(sign_in: SignIn, case: CaseId) -> None:
    rolf = sign_in("rolf")
    assert rolf.get("/").location == "/betalning"
    said = words(rolf.get("/betalning"))
    assert said.startswith("Betalning april 2022")
    assert f"Ärende {case}" in said
    assert "4 dygn, 37 200 kr" in said.replace("\N{NO-BREAK SPACE}", " ")
    assert "Inget att granska den här månaden." in said


def test_nobody_is_named_to_an_economist(sign_in: SignIn, case: CaseId) -> None:
    said = sign_in("sigvard").get("/betalning").text
    for secret in ("Bergwall", "193805179813", "19380517-9813", "Lindgatan"):
        assert secret not in said


def test_another_municipality_learns_nothing(sign_in: SignIn, case: CaseId) -> None:
    said = words(sign_in("birgitta").get("/betalning"))
    assert "Inga dygn att räkna" in said
    assert "Ärende" not in said


def test_staff_without_the_authority_are_refused_page_and_files(sign_in: SignIn, case: CaseId) -> None:
    for address in ("/betalning", "/betalning/underlag.xlsx", "/betalning/underlag.csv"):
        assert sign_in("sara").get(address).status_code == 403


@pytest.mark.parametrize("month", ["2022-13", "abc", "2999-01", "", "2022-04-01", "0000-00"])
def test_a_month_that_cannot_be_read_or_has_not_come_is_this_one(
    sign_in: SignIn, case: CaseId, month: str
) -> None:
    assert "Betalning april 2022" in words(sign_in("rolf").get(f"/betalning?manad={month}"))


def test_what_must_be_reviewed_stands_first_with_the_reason(
    sign_in: SignIn, ctx: Context, clock: FrozenClock
) -> None:
    case = a_paid_case(ctx, clock, services="")
    page = main(sign_in("rolf").get("/betalning"))
    headings = [" ".join(heading.text_content().split()) for heading in page.iter("h2")]
    assert headings[0] == "Att granska först 1"
    assert f"Ärende {case} 14–17 april 2022" in " ".join(page.text_content().split())
    assert "Kan inte räknas än" in page.text_content()


def test_the_text_file_has_a_row_for_each_day_and_reads_as_swedish(sign_in: SignIn, case: CaseId) -> None:
    answer = sign_in("rolf").get("/betalning/underlag.csv?manad=2022-04")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";"))
    assert answer.data.startswith(b"\xef\xbb\xbf")
    assert [row["Läge"] for row in rows] == ["fritt"] * 3 + ["betala"] * 4
    assert (rows[3]["Datum"], rows[3]["Belopp, kr"], rows[3]["Ärende"]) == (
        "2022-04-14",
        "9300,00",
        str(case),
    )
    assert 'filename="betalningsunderlag-2022-04.csv"' in answer.headers["Content-Disposition"]


def test_the_workbook_has_sums_as_numbers_and_tells_how(sign_in: SignIn, case: CaseId) -> None:
    answer = sign_in("rolf").get("/betalning/underlag.xlsx?manad=2022-04")
    with ZipFile(io.BytesIO(answer.data)) as book:
        names = etree.fromstring(book.read("xl/workbook.xml")).xpath("//s:sheet/@name", namespaces=NS)
        sums = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        days = etree.fromstring(book.read("xl/worksheets/sheet2.xml"))
        told = "".join(etree.fromstring(book.read("xl/worksheets/sheet3.xml")).itertext())
    assert names == ["Underlag", "Dygn", "Förklaring"]
    assert numbers(sums)[-1] == 37200
    assert numbers(days).count(9300) == 4
    assert days.xpath("//s:f", namespaces=NS) == []
    assert "Ej bekräftat av regionen" in told
    assert "4 dygn att betala" in told


def numbers(sheet: etree._Element) -> list[float]:
    return [float(cell.text) for cell in sheet.xpath("//s:c[not(@t)]/s:v", namespaces=NS)]


@pytest.mark.parametrize("text", ["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", " =1", '"=1', "'=1", "\r=1"])
def test_a_text_that_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Ekhamra kommun", "LUS 5:4", "3 dygn", ""])
def test_other_texts_are_left_as_they_are(text: str) -> None:
    assert harmless(text) == text


def test_the_case_page_shows_each_day_why_and_who_pays(sign_in: SignIn, case: CaseId) -> None:
    section = main(sign_in("sara").get(f"/arenden/{case}")).get_element_by_id("betalning")
    said = " ".join(section.text_content().split()).replace("\N{NO-BREAK SPACE}", " ")
    assert "4 dygn att betala, 37 200 kr" in said
    assert "Betalande kommun: Ekhamra kommun. Patienten är folkbokförd i kommunen" in said
    cells = section.xpath(".//td[@data-status]")
    assert [cell.get("data-status") for cell in cells] == ["fritt"] * 3 + ["betala"] * 4
    assert "14–17 april, dag 3–6" in said


def test_the_case_page_says_when_the_amount_of_the_year_is_lacking(
    sign_in: SignIn, ctx: Context, clock: FrozenClock
) -> None:
    clock.advance(timedelta(days=365 * 4))
    case = a_paid_case(ctx, clock)
    said = words(sign_in("sara").get(f"/arenden/{case}"))
    assert "Belopp saknas för 2026." in said
