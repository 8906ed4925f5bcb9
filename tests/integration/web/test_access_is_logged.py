"""Every page of every person, over all the demo's cases: who is shown is written down, and is ours to see.

The crawl follows what a browser could fetch from the pages themselves, link by link, from the first page on.
In the ordinary run each person fetches a few pages of each kind; at night, every page that there is.
"""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient
from lxml import html
from werkzeug.test import TestResponse

from service import bootstrap
from service.actions.context import Context
from service.app import create_app
from service.cli.demo_cases import admit_patients
from service.domain import access
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.domain.people import Patient, Staff, UnitId
from service.settings import Settings
from tests import databases
from tests.reading_pdf import said

pytestmark = pytest.mark.xdist_group("access")  # one crawl of each database, not one for every test

OPERATORS = "drift"
GUESSES = (
    "/arenden/{}",
    "/arenden/{}/utskrift.pdf",
    "/arenden/{}/diagram/utskrivning.bpmn",
    "/arenden/{}/handelser/andrat_datum",
)


@dataclass(frozen=True)
class Visit:
    """One page as one person got it. Patients are identity numbers."""

    who: Staff
    address: str
    status: int
    shown: frozenset[str]
    noted: frozenset[str]  #: in the access log, by this request
    may_be_shown: frozenset[str]  #: those of the cases that the unit takes part in
    guessed: bool  #: no page leads the person there

    def __str__(self) -> str:
        return f"{self.who.person.id} at {self.who.unit.id}: {self.address}"


SOME, ALL = 2, 1_000_000  #: pages of a kind that each person fetches


@pytest.fixture(
    params=[
        pytest.param(("postgresql", SOME), id="some"),
        pytest.param(("postgresql", ALL), id="all-postgresql", marks=pytest.mark.nightly),
        pytest.param(("sqlite", ALL), id="all-sqlite", marks=pytest.mark.nightly),
    ]
)
def visits(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Visit]:
    """Crawled once for each database, in whatever order the tests come."""
    if request.param not in _crawled:
        _crawled[request.param] = crawled(request, tmp_path_factory)
    return _crawled[request.param]


_crawled: dict[tuple[str, int], list[Visit]] = {}


def crawled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Visit]:
    _, most = request.param
    settings = Settings(database(request, tmp_path_factory.mktemp("crawl")), "k" * 32, demo=True)
    clock = FrozenClock()
    admit_patients(settings, clock.now())
    ctx = bootstrap.context(settings, clock)
    try:
        return [visit for who in everybody(ctx) for visit in crawl(ctx, settings, who, most)]
    finally:
        ctx.store.close()


def database(request: pytest.FixtureRequest, folder: Path) -> str:
    if request.param[0] == "sqlite":
        return f"sqlite:///{shutil.copy(request.getfixturevalue('migrated_file'), folder / 'demo.sqlite3')}"
    databases.empty(request.getfixturevalue("emptier"))
    return str(request.getfixturevalue("postgres_url"))


def everybody(ctx: Context) -> list[Staff]:
    """Every person at every unit where they may sign in."""
    return [
        Staff(person, ctx.directory.unit(unit)) for person in ctx.directory.people() for unit in person.units
    ]


def crawl(ctx: Context, settings: Settings, who: Staff, most: int) -> Iterator[Visit]:
    """The pages that links lead to; then every case that none led to, as somebody would guess it."""
    patients = patients_with_a_case(ctx)
    client = signed_in(ctx, settings, who)
    allowed = frozenset(number for number, units in patients.items() if is_theirs(ctx, who, number, units))
    ahead, seen = ["/"], {"/"}
    fetched: Counter[str] = Counter()
    guesses = [page.format(case) for case in cases_of_others(ctx, who) for page in GUESSES]
    while ahead or guesses:
        guessed = not ahead
        address = ahead.pop() if ahead else guesses.pop()
        if guessed and address in seen:
            continue
        before = looks(ctx, who)
        answer = client.get(address)
        noted = frozenset(looks(ctx, who)[: -len(before) or None])
        shown = frozenset(number for number in patients if is_shown(ctx.register.patient(number), answer))
        yield Visit(who, address, answer.status_code, shown, noted, allowed, guessed)
        found = [link for link in links(answer) if link not in seen and not guessed]
        found = [link for link in dict.fromkeys(found) if is_wanted(link, fetched, most)]
        seen.update(found)
        ahead += found


def is_wanted(link: str, fetched: Counter[str], most: int) -> bool:
    """So many pages of a kind; of papers, and of lists narrowed in many ways, one."""
    path, _, narrowed = link.partition("?")
    kind = re.sub(r"/(\d+(\.\d+)?|inlamnat/[^/]+)(?=/|$)", "", path)
    if path.startswith("/lathund/"):  # holds no patient, and is for everybody
        return False
    fetched[kind] += 1
    return fetched[kind] <= (1 if narrowed or path.endswith(".pdf") else most)


def is_theirs(ctx: Context, who: Staff, number: str, units: set[str]) -> bool:
    """The unit takes part. To an economist: the municipality pays, or the region's ward opened the case."""
    if not access.may_read_payment(who):
        return who.unit.id in units
    patient = ctx.register.patient(number)
    if who.unit.municipality:
        return patient is not None and patient.municipality == who.unit.municipality
    return who.unit.organisation in {ctx.directory.unit(UnitId(unit)).organisation for unit in units}


def cases_of_others(ctx: Context, who: Staff) -> set[CaseId]:
    with ctx.store.reading() as tx:
        units = {
            unit.id: {case.id for case in tx.caseload.of_unit(unit.id)} for unit in ctx.directory.units()
        }
    return set().union(*units.values()) - units[who.unit.id]


def signed_in(ctx: Context, settings: Settings, who: Staff) -> FlaskClient:
    app = create_app(ctx, settings)
    app.config.update(TESTING=True, WTF_CSRF_ENABLED=False, SESSION_COOKIE_SECURE=False)
    app.config["SESSION_COOKIE_NAME"] = "hemgang"
    client = app.test_client()
    client.post("/logga-in", data={"person": who.person.id, "unit": who.unit.id})
    return client


def patients_with_a_case(ctx: Context) -> dict[str, set[str]]:
    """Identity number -> the units that take part in a case of the patient."""
    found: dict[str, set[str]] = {}
    with ctx.store.reading() as tx:
        for unit in ctx.directory.units():
            for closed in (False, True):
                for case in tx.caseload.of_unit(unit.id, closed=closed):
                    found.setdefault(case.patient, set()).add(unit.id)
    return found


def looks(ctx: Context, who: Staff) -> list[str]:
    """The patients of the person's rows in the access log, the latest row first."""
    with ctx.store.reading() as tx:
        return [look.patient or "" for look in tx.access_log.of_person(who.person.id, limit=1_000_000)]


def is_shown(patient: Patient | None, answer: TestResponse) -> bool:
    assert patient is not None
    number = patient.identity_number
    text = text_in(answer)
    return any(word in text for word in (patient.name, number, f"{number[:8]}-{number[8:]}"))


def text_in(answer: TestResponse) -> str:
    """What can be read in a page, a paper or a workbook."""
    if answer.mimetype == "application/pdf":
        return said(answer.data)
    if answer.data.startswith(b"PK"):
        with ZipFile(BytesIO(answer.data)) as book:
            return "\n".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    return answer.text


def links(answer: TestResponse) -> list[str]:
    """The addresses of our own that the page leads to or fetches, without its scripts and styles."""
    if answer.location:
        return [own] if (own := urlsplit(answer.location).path) else []
    if answer.mimetype != "text/html":
        return []
    page: Any = html.fromstring(answer.text)
    found = [urldefrag(link).url for link in page.xpath("//a/@href | //@data-diagram | //@hx-get")]
    return [link for link in found if link.startswith("/")]


def test_the_crawl_reaches_every_kind_of_page(visits: list[Visit]) -> None:
    linked = [visit for visit in visits if not visit.guessed]
    assert {visit.status for visit in linked} == {200, 302}
    parts = {
        tuple("#" if word.isdigit() else word for word in visit.address.split("/")[1:3]) for visit in visits
    }
    assert parts >= {("arbetslista",), ("arenden",), ("arenden", "ny"), ("arenden", "#"), ("drift",)}
    words = {word for visit in visits for word in visit.address.split("/")}
    assert words >= {"uppgifter", "handelser", "diagram"}
    assert len({number for visit in visits for number in visit.shown}) >= 9


def test_everybody_who_is_shown_stands_in_the_access_log(visits: list[Visit]) -> None:
    assert [(str(visit), visit.shown - visit.noted) for visit in visits if visit.shown - visit.noted] == []


def test_nobody_is_shown_to_a_unit_outside_their_case(visits: list[Visit]) -> None:
    leaks = [(str(visit), visit.shown - visit.may_be_shown) for visit in visits]
    assert [leak for leak in leaks if leak[1]] == []
    assert all(visit.noted <= visit.may_be_shown for visit in visits)


def test_a_case_that_is_guessed_is_no_page_and_no_row(visits: list[Visit]) -> None:
    strangers = [visit for visit in visits if visit.guessed and visit.address.count("/") == 2]
    assert {visit.who.unit.id for visit in strangers} >= {"avd72", "vc_lunde", "bistand_lunde", OPERATORS}
    assert {visit.status for visit in strangers} == {404}
    assert [str(visit) for visit in strangers if visit.shown or visit.noted] == []


def test_operators_see_pages_and_no_patient(visits: list[Visit]) -> None:
    theirs = [visit for visit in visits if visit.who.unit.id == OPERATORS]
    assert "/drift" in {visit.address for visit in theirs}
    assert [str(visit) for visit in theirs if visit.shown or visit.noted] == []


def test_economists_see_months_and_files_with_rows_in_the_log_and_no_patient(visits: list[Visit]) -> None:
    theirs = [visit for visit in visits if access.may_read_payment(visit.who)]
    files = [visit for visit in theirs if ".xlsx" in visit.address or ".csv" in visit.address]
    assert any(visit.noted for visit in files)
    assert [str(visit) for visit in theirs if visit.shown] == []
