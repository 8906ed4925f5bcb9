"""A form half filled in waits for the person who fills it in, and for nobody else."""

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit, send_admission_notice, task_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import filled_in, post_as_shown, words


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx)


@pytest.fixture
def where(ctx: Context, case: CaseId) -> str:
    return f"/arenden/{case}/uppgifter/{task_of(ctx, case, 'skicka_inskrivningsmeddelande')}"


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def test_a_draft_is_there_when_the_person_comes_back(where: str, amina: FlaskClient) -> None:
    answer = post_as_shown(amina, where, _do="utkast", kontakt_avdelning="Åsa", behov_kommun_hsl="ja")
    assert (answer.status_code, answer.location) == (303, where)
    page = amina.get(where)
    assert "Utkastet är sparat. Bara du ser det." in words(page)
    kept = filled_in(page)
    assert (kept["kontakt_avdelning"], kept["behov_kommun_hsl"]) == (["Åsa"], ["ja"])


def test_a_draft_is_the_persons_own(where: str, amina: FlaskClient, sign_in: SignIn) -> None:
    post_as_shown(amina, where, _do="utkast", kontakt_avdelning="Åsa")
    assert filled_in(sign_in("johan").get(where))["kontakt_avdelning"] == [""]


def test_a_draft_may_be_wrong_and_is_kept_as_it_was_typed(where: str, amina: FlaskClient) -> None:
    post_as_shown(amina, where, _do="utkast", beraknad_utskrivning="på torsdag")
    assert filled_in(amina.get(where))["beraknad_utskrivning"] == ["på torsdag"]


def test_a_draft_that_saves_itself_says_when(where: str, amina: FlaskClient) -> None:
    answer = amina.post(f"{where}/utkast", data={"kontakt_avdelning": "Åsa"})
    assert answer.text == "Utkast sparat kl. 09.00"
    assert filled_in(amina.get(where))["kontakt_avdelning"] == ["Åsa"]


def test_a_tick_that_was_taken_away_stays_away(where: str, amina: FlaskClient) -> None:
    amina.post(f"{where}/utkast", data={"behov_oppenvard": "ja"})
    amina.post(f"{where}/utkast", data={})
    assert "behov_oppenvard" not in filled_in(amina.get(where))


def test_a_draft_that_comes_too_late_says_so_in_words(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient
) -> None:
    send_admission_notice(ctx, case, "johan")
    answer = amina.post(f"{where}/utkast", data={"kontakt_avdelning": "Åsa"})
    assert "Uppgiften är inte längre öppen" in answer.text
    answer = amina.post(where, data={"_do": "utkast", "kontakt_avdelning": "Åsa"})
    assert answer.status_code == 409
    assert "Åsa" in words(answer)


def test_a_draft_needs_the_form_that_we_gave_out(where: str, amina: FlaskClient) -> None:
    amina.application.config["WTF_CSRF_ENABLED"] = True
    assert amina.post(f"{where}/utkast", data={"kontakt_avdelning": "Åsa"}).status_code == 400
    token = filled_in(amina.get(where))["csrf_token"]
    assert amina.post(f"{where}/utkast", data={"csrf_token": token}).status_code == 200


def test_another_unit_cannot_save_a_draft(where: str, sign_in: SignIn) -> None:
    assert sign_in("tove").post(f"{where}/utkast", data={"kontakt_avdelning": "x"}).status_code == 404
