"""Documents that the agreement words: offered when they apply, filled in, and noted as printed."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from tests.a_context import admit, do, give_notice, send_admission_notice
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main
from tests.reading_pdf import opened, said

PLAN, LEAVING = "patientens_sip", "utskrivningsinformation"


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


def test_the_information_at_discharge_is_in_plain_words_with_what_is_known_and_what_is_not(
    ctx: Context, amina: FlaskClient, case: CaseId
) -> None:
    do(
        ctx,
        case,
        "olle",
        "utse_fast_vardkontakt",
        fast_vardkontakt_namn="Karin *Sjöbeck*",
        fast_vardkontakt_telefon="099-100 20 30",
    )
    answer = amina.get(f"/arenden/{case}/dokument/{LEAVING}/utskrift.pdf")
    text = said(answer.data)
    assert "Astrid Bergwall, 19380517-9813" in text
    assert "vårdades på Avdelning 72, Norra sjukhuset" in text
    assert "Min fasta vårdkontakt: Karin *Sjöbeck*, telefon 099-100 20 30" in text
    assert "Du skrivs ut: inte ifyllt än" in text
    assert "Amina" not in text
    assert opened(answer.data).trailer["/Root"]["/Lang"] == "sv-SE"


def test_a_document_is_offered_when_it_applies_and_not_before(amina: FlaskClient, case: CaseId) -> None:
    papers = main(amina.get(f"/arenden/{case}")).get_element_by_id("utskrifter")
    links = [link.get("href") for link in papers.iter("a")]
    assert f"/arenden/{case}/dokument/{LEAVING}/utskrift.pdf" in links
    assert f"/arenden/{case}/dokument/{PLAN}/utskrift.pdf" not in links


@pytest.mark.parametrize("document", [PLAN, "nagot_annat"])
def test_one_that_does_not_apply_is_not_found(amina: FlaskClient, case: CaseId, document: str) -> None:
    assert amina.get(f"/arenden/{case}/dokument/{document}/utskrift.pdf").status_code == 404


def test_it_is_noted_as_printed_and_only_for_those_who_take_part(
    ctx: Context, sign_in: SignIn, amina: FlaskClient, case: CaseId
) -> None:
    address = f"/arenden/{case}/dokument/{LEAVING}/utskrift.pdf"
    assert sign_in("bo").get(address).status_code == 404
    amina.get(address)
    with ctx.store.reading() as tx:
        row = tx.access_log.of_patient("193805179813")[0]
    assert (row.action, row.object) == ("skriva ut", f"utskrift {LEAVING}")
