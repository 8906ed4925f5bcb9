"""The page of follow-up and its files."""

import csv
import io
import json
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from service.actions.context import Context
from service.domain.clock import FrozenClock
from tests.a_context import admit
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main
from tests.months_of_cases import months_of_cases

APRIL = "?period=2026-04"
NS = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@pytest.fixture
def store_url(migrated_file: Path, tmp_path: Path) -> str:
    """One kind of database is enough for pages."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'hemgang.sqlite3')}"


@pytest.fixture
def months(ctx: Context, clock: FrozenClock) -> Context:
    months_of_cases(ctx, clock)
    return ctx


def test_each_picture_has_its_figures_as_a_table_and_nobody_is_named(
    sign_in: SignIn, months: Context
) -> None:
    answer = sign_in("amina").get(f"/uppfoljning{APRIL}")
    page = main(answer)
    assert page.xpath("string(.//h1)").split() == ["Uppföljning", "april", "2026"]
    pictures = [json.loads(place.get("data-chart")) for place in page.xpath(".//*[@data-chart]")]
    tables = page.xpath(".//table")
    assert len(pictures) == len(tables) == 6
    assert cells(tables[1]) == [["Ekhamra kommun", "apr 2026", "7", "18", "2,57", "2,57"]]
    assert pictures[1]["series"][0]["words"] == ["2,6", "2,6"]
    for secret in ("Bergwall", "193805179813", "Påhittad", "/arenden/"):
        assert secret not in etree.tostring(page, encoding="unicode")


def test_a_small_group_is_told_as_few_and_drawn_as_nothing(sign_in: SignIn, ctx: Context) -> None:
    admit(ctx)
    page = main(sign_in("amina").get(f"/uppfoljning{APRIL}"))
    (picture,) = page.xpath(".//*[@data-chart]")
    assert json.loads(picture.get("data-chart"))["series"][0]["values"] == [None]
    assert cells(page.xpath(".//table")[0]) == [["april 2026", "färre än 5", "0"]]
    assert "Inget att räkna i perioden." in page.text_content()


def test_a_time_without_cases_says_so(sign_in: SignIn, ctx: Context) -> None:
    assert "Inget att följa upp i perioden" in sign_in("amina").get("/uppfoljning").text


def test_operators_are_refused_page_and_files(sign_in: SignIn, months: Context) -> None:
    for address in ("/uppfoljning", "/uppfoljning/uppfoljning.xlsx", "/uppfoljning/uppfoljning.csv"):
        assert sign_in("mira").get(address).status_code == 403


def test_the_text_file_has_a_row_for_each_figure_and_reads_as_swedish(
    sign_in: SignIn, months: Context
) -> None:
    answer = sign_in("sara").get(f"/uppfoljning/uppfoljning.csv{APRIL}")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";"))
    assert answer.data.startswith(b"\xef\xbb\xbf")
    assert 'filename="uppfoljning-2026-04.csv"' in answer.headers["Content-Disposition"]
    known = {(row["Tabell"], row["Rad"], row["Mått"]): row["Värde"] for row in rows}
    assert known["Dygn som utskrivningsklar", "Ekhamra kommun, apr 2026", "Medel, dygn per patient"] == "2,57"
    assert known["SIP: erbjuden, hållen, avböjd", "SIP avböjd av patienten", "Ärenden, antal"] == "7"


def test_the_workbook_has_a_sheet_for_each_table_with_numbers_and_how_they_were_counted(
    sign_in: SignIn, months: Context
) -> None:
    answer = sign_in("amina").get(f"/uppfoljning/uppfoljning.xlsx{APRIL}")
    with ZipFile(io.BytesIO(answer.data)) as book:
        names = etree.fromstring(book.read("xl/workbook.xml")).xpath("//s:sheet/@name", namespaces=NS)
        ready = etree.fromstring(book.read("xl/worksheets/sheet2.xml"))
    assert [name.lower() for name in names] == [
        "arenden",
        "utskrivningsklara",
        "ledtider",
        "frister",
        "sip",
        "orsaker",
        "förklaring",
    ]
    assert [float(cell.text) for cell in ready.xpath("//s:c[not(@t)]/s:v", namespaces=NS)] == [
        7,
        18,
        2.57,
        2.57,
    ]


def cells(table: etree._Element) -> list[list[str]]:
    return [[cell.text_content().strip() for cell in row] for row in table.xpath(".//tbody/tr")]
