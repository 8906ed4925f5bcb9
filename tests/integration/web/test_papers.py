"""Papers of a case: complete, in the words of the screen, for those who take part, noted as printed."""

import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from tests.a_context import admit, give_notice, send_admission_notice
from tests.integration.web.conftest import SignIn
from tests.reading_pdf import opened, said


@pytest.fixture
def case(ctx: Context, clock: FrozenClock) -> CaseId:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=4))
    give_notice(ctx, case)
    return case


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def paper(client: FlaskClient, address: str) -> str:
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    return said(answer.data)


def test_the_whole_case_is_printed_with_how_every_deadline_is_counted(
    amina: FlaskClient, case: CaseId
) -> None:
    text = paper(amina, f"/arenden/{case}/utskrift.pdf")
    for part in (
        f"Ärende {case}",
        "Astrid Bergwall, 19380517-9813",
        "Lindgatan 4, 990 01 Ekhamra",
        "Vårdcentralen Ekbacken",
        "Amina Lindqvist, Avdelning 72, Norra sjukhuset",
        "Senast: torsdag 16 april 2026 kl. 24.00",
        "LUS 4:3",
        "levererat måndag 13 april 2026 kl. 13.00, inte läst",
        "Det här har regionen inte bekräftat",
    ):
        assert part in text, part


def test_every_foot_says_the_case_and_who_printed_it_and_when(amina: FlaskClient, case: CaseId) -> None:
    pdf = amina.get(f"/arenden/{case}/utskrift.pdf").data
    foot = f"Ärende {case}. Utskriven måndag 13 april 2026 kl. 13.00 av Amina Lindqvist, Avdelning 72"
    for page in opened(pdf).pages:
        assert foot in " ".join(page.extract_text().split())


def test_what_was_handed_in_and_what_was_sent_can_be_printed_by_themselves(
    amina: FlaskClient, case: CaseId
) -> None:
    page = amina.get(f"/arenden/{case}").text
    form, *_ = re.findall(r'href="(/arenden/\d+/inlamnat/[^"]+)"', page)
    assert "Behandlande läkare" in paper(amina, form) or "Inskriven" in paper(amina, form)
    message, *_ = re.findall(r'href="(/arenden/\d+/meddelanden/\d+/utskrift.pdf)"', page)
    assert "levererat" in paper(amina, message)


def test_what_is_not_there_is_not_found(amina: FlaskClient, case: CaseId) -> None:
    assert amina.get(f"/arenden/{case}/inlamnat/9.99/utskrift.pdf").status_code == 404
    assert amina.get(f"/arenden/{case}/meddelanden/999/utskrift.pdf").status_code == 404


@pytest.mark.parametrize("rest", ["utskrift.pdf", "inlamnat/x/utskrift.pdf", "meddelanden/1/utskrift.pdf"])
def test_whoever_does_not_take_part_learns_nothing(sign_in: SignIn, case: CaseId, rest: str) -> None:
    there, nowhere = sign_in("bo").get(f"/arenden/{case}/{rest}"), sign_in("bo").get(f"/arenden/4711/{rest}")
    assert (there.status_code, nowhere.status_code) == (404, 404)


def test_a_paper_is_noted_as_printed_and_its_name_tells_nothing(
    ctx: Context, amina: FlaskClient, case: CaseId
) -> None:
    answer = amina.get(f"/arenden/{case}/utskrift.pdf")
    assert answer.headers["Content-Disposition"] == f'inline; filename="arende-{case}.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"
    with ctx.store.reading() as tx:
        row = tx.access_log.of_patient("193805179813")[0]
    assert (row.action, row.object, row.person) == ("skriva ut", "utskrift ärende", "amina")
