"""A task's page asks when it happened, for those who come after a stop, and every page says it afterwards."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from tests.a_context import admit, local, task_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import filled_in, main, words
from tests.reading_pdf import said

REASON = "avbrott i Hemgång"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx)


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


@pytest.fixture
def address(ctx: Context, case: CaseId) -> str:
    return f"/arenden/{case}/uppgifter/{task_of(ctx, case, 'skicka_inskrivningsmeddelande')}"


def answers(ctx: Context, client: FlaskClient, address: str, when: str, reason: str) -> dict[str, list[str]]:
    given = {
        "beraknad_utskrivning": [local(ctx, hours=72)[:10]],
        "behov_oppenvard": ["on"],
        "enhet_oppenvard": ["vc_ekbacken"],
        "annan_kommun_boende": ["nej"],
        "_handelse_tid": [when],
        "_handelse_orsak": [reason],
    }
    return filled_in(client.get(address)) | given


def test_what_was_done_during_a_stop_is_marked_on_every_page_and_paper(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId, address: str
) -> None:
    happened = local(ctx, hours=2)
    clock.advance(timedelta(days=2))
    answer = amina.post(address, data=answers(ctx, amina, address, happened, REASON))
    assert answer.status_code == 303
    page = main(amina.get(f"/arenden/{case}"))
    mark = f"Efterregistrerat: {REASON}"
    for anchor in ("frister", "uppgifter-om-patienten", "historik"):
        assert mark in " ".join(" ".join(page.get_element_by_id(anchor).itertext()).split()), anchor
    assert "Klart i tid" in words(amina.get(f"/arenden/{case}"))
    assert "antecknat i dag kl. 09.00" in words(amina.get(f"/arenden/{case}"))
    paper = said(amina.get(f"/arenden/{case}/utskrift.pdf").data).replace("-", "").replace(" ", "")
    assert paper.count(mark.replace(" ", "")) >= 3  # whole words, wherever a line was broken


@pytest.mark.parametrize(
    ("hours", "reason", "told"),
    [
        (5, REASON, "framtiden"),
        (-5, REASON, "innan det gick att göra"),
        (0, "", "Fyll i ”Varför skrivs det in i efterhand”"),
    ],
)
def test_what_cannot_be_is_told_and_everything_typed_is_kept(
    ctx: Context, amina: FlaskClient, address: str, hours: int, reason: str, told: str
) -> None:
    when = local(ctx, hours=hours)
    answer = amina.post(address, data=answers(ctx, amina, address, when, reason))
    assert answer.status_code == 400
    assert told in words(answer)
    typed = filled_in(answer)
    assert (typed["_handelse_tid"], typed["enhet_oppenvard"]) == ([when], ["vc_ekbacken"])
    assert main(answer).xpath("//details[@class='late-entry'][@open]")


def test_the_questions_lie_folded_and_ask_nothing_of_those_who_write_at_once(
    amina: FlaskClient, address: str
) -> None:
    page = main(amina.get(address))
    (folded,) = page.xpath("//details[@class='late-entry']")
    assert folded.get("open") is None
    assert folded.find("summary").text == "Detta hände tidigare"


def test_a_new_patient_is_not_asked(amina: FlaskClient) -> None:
    assert not main(amina.get("/arenden/ny")).xpath("//details[@class='late-entry']")
