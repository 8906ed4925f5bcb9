"""Every kind of page that staff can reach shuts nobody out: wide, narrow, enlarged, in the dark."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit

import pytest
from flask import Flask
from lxml import html
from playwright.sync_api import Page, expect

from service.actions.carry_on_moves import carry_on_moves
from service.actions.context import Context
from service.actions.move_cases import move_cases
from service.actions.send_message import send_message
from service.actions.write_news import write_news
from service.app import create_app
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.settings import Settings
from tests.a_context import admit, command, staff, task_of
from tests.a_paid_case import MONDAY, a_paid_case
from tests.browser.conftest import LiveServer, shut_out
from tests.browser.signed_in import sign_in
from tests.integration.actions.test_moving_cases import a_shorter_limit

pytestmark = pytest.mark.browser

PEOPLE = ("tove", "olle", "sara", "sigvard", "mira", "petra")  #: one of each room and party
SOME = 5  #: of a kind are enough to find what they lead to
TABLES = "beskriv_behoven"  #: a task whose form has tables, beside whichever task comes first
FORMS = {"staff.task", "staff.offer", "staff.change_parties", "staff.correction"}
NARROWED = "/arbetslista?gruppera=patient&frist=vecka"
#: Led through, fetched by a page, or a paper.
NEVER_LOOKED_AT = {
    "home",
    "layout.built_file",
    "staff.picture",
    "staff.attachment",
    "staff.meeting_file",
    "staff.case_paper",
    "staff.form_paper",
    "staff.message_paper",
    "staff.worded_paper",
    "guides.guide_paper",
    "payment.as_text",
    "payment.as_workbook",
    "followup.as_text",
    "followup.as_workbook",
}


@dataclass(frozen=True)
class Kind:
    """A kind of page, and where the first of it was found."""

    endpoint: str
    person: str
    address: str


@pytest.fixture
def clock() -> FrozenClock:
    """In a year whose amount for a day is known."""
    return FrozenClock(MONDAY)


@pytest.fixture
def store_url(migrated_file: Path, tmp_path: Path) -> str:
    """One kind of database is enough: what is looked at here is the page."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'hemgang.sqlite3')}"


@pytest.fixture
def app(ctx: Context, clock: FrozenClock) -> Flask:
    """A patient to pay for, one whose notice is late and whose case has stopped, one whom nobody knows, and
    two in an agreement that has got a new version: one of their cases has been moved to it."""
    a_paid_case(ctx, clock)
    admit(ctx, "tove", "194209039827")
    admit(ctx, "tove", "R202600017")
    send_message(
        ctx,
        CaseId(1),
        text="Kommer dottern?",
        to=["kommun_sol"],
        subject="fraga",
        who=staff(ctx, "tove"),
        command=command(),
    )
    moved, _ = (admit(ctx, "amina", number) for number in ("193102289844", "194706119858"))
    move_cases(ctx, "stockholm", a_shorter_limit(ctx), who=None, command=command(), only=[moved])
    carry_on_moves(ctx)
    said = {"slag": ["storning"], "rubrik": ["Sms går inte fram"], "text": ["Mer om det."]}
    write_news(ctx, said, who=staff(ctx, "mira"), command=command())
    clock.advance(timedelta(hours=26))
    with ctx.store.transaction() as tx:
        tx.incidents.open(CaseId(2), "timer", "Uttrycket gav inget.", at=clock.now(), element="vilka_berors")
    return create_app(ctx, Settings("sqlite:///unused", "k" * 32, demo=True, secure_cookies=False))


@pytest.fixture
def site(live_server: LiveServer, app: Flask) -> str:
    return live_server(app)


def found_by(app: Flask, ctx: Context, person: str, most: int = SOME) -> Iterator[Kind]:
    """Pages that links lead to from the person's first, at most so many of a kind."""
    client = app.test_client()
    with client.session_transaction() as session:
        session.update(person=person, unit=staff(ctx, person).unit.id)
    ahead, seen, met = ["/", "/logga-in"], {"/", "/logga-in"}, Counter[str]()
    while ahead:
        address = ahead.pop(0)
        endpoint = endpoint_of(app, address)
        met[endpoint] += 1
        if met[endpoint] > most:
            continue
        answer = client.get(address)
        if answer.mimetype == "text/html" and answer.status_code == 200:
            yield Kind(endpoint, person, address)
        new = [link for link in dict.fromkeys(links(answer)) if link not in seen]
        seen.update(new)
        ahead += new


def endpoint_of(app: Flask, address: str) -> str:
    endpoint, _ = app.url_map.bind("localhost").match(urlsplit(address).path)
    return str(endpoint)


def links(answer: Any) -> list[str]:
    if answer.location:
        return [urlsplit(answer.location).path]
    if answer.mimetype != "text/html":
        return []
    found = [urldefrag(link).url for link in html.fromstring(answer.text).xpath("//a/@href")]
    return [
        link for link in found if link.startswith("/") and not re.search(r"\.(pdf|ics|csv|xlsx)$|\?", link)
    ]


@pytest.fixture
def kinds(app: Flask, ctx: Context) -> list[Kind]:
    """The first page found of each kind, and the task whose form has tables."""
    found: dict[str, Kind] = {}
    for kind in (kind for person in PEOPLE for kind in found_by(app, ctx, person)):
        found.setdefault(kind.endpoint, kind)
    tables = f"/arenden/1/uppgifter/{task_of(ctx, CaseId(1), TABLES)}"
    more = {"staff.task": tables, "staff.worklist": NARROWED, "nowhere": "/arenden/4711"}
    previewed = Kind("owners.moving", "petra", "/agare/stockholm/flytta?till=2")
    return [*found.values(), previewed, *(Kind(name, "tove", address) for name, address in more.items())]


def test_no_page_shuts_anybody_out(
    page: Page, app: Flask, site: str, ctx: Context, kinds: list[Kind], complaints: list[str]
) -> None:
    shown = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    assert shown - NEVER_LOOKED_AT == {kind.endpoint for kind in kinds} - {"nowhere"}
    assert barriers_of(kinds, page, app, site, ctx) == []
    assert [said for said in complaints if "404" not in said] == []


@pytest.mark.nightly
def test_no_form_shuts_anybody_out(page: Page, app: Flask, site: str, ctx: Context) -> None:
    every = [kind for person in PEOPLE for kind in found_by(app, ctx, person, most=1000)]
    forms = [kind for kind in every if kind.endpoint in FORMS]
    assert len(forms) > len(FORMS)
    assert barriers_of(forms, page, app, site, ctx) == []


def barriers_of(kinds: Sequence[Kind], page: Page, app: Flask, site: str, ctx: Context) -> list[str]:
    found = []
    for kind in kinds:
        sign_in(page.context, app, site, ctx, kind.person)
        page.goto(site + kind.address)
        unfold(page)
        found += [f"{kind.address} {barrier}" for barrier in shut_out(page)]
    return found


def unfold(page: Page) -> None:
    """All that is folded away, but no picture that is drawn when it is unfolded."""
    page.evaluate("""document.querySelectorAll('details').forEach(it => {
        if (!it.querySelector('[data-diagram]')) it.open = true
    })""")
    for picture in page.locator("details[open] [data-diagram]").all():
        expect(picture).to_have_attribute("data-ready", "", timeout=15_000)
