"""The search page: by number alone, posted, and silent about what is not ours."""

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import errors, filled_in, main, words


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx)


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def test_a_hit_leads_to_the_case(amina: FlaskClient, case: CaseId) -> None:
    answer = amina.post("/sok", data={"nummer": "380517-9813"})
    assert "Ett ärende Astrid Bergwall 19380517-9813 Ärende 1 är öppet" in words(answer)
    assert f"/arenden/{case}" in main(answer).xpath("//a/@href")


def test_a_patient_of_others_gives_the_very_page_that_nobody_gives(sign_in: SignIn, case: CaseId) -> None:
    sara = sign_in("sara")
    others = sara.post("/sok", data={"nummer": "19380517-9813"})
    nobody = sara.post("/sok", data={"nummer": "19470611-9858"})
    assert "Ingen träff" in words(others)
    assert words(others) == words(nobody)
    assert main(others).xpath("//a/@href") == main(nobody).xpath("//a/@href")


def test_the_number_never_stands_in_an_address(amina: FlaskClient, case: CaseId) -> None:
    assert main(amina.get("/sok")).xpath("//form[@role='search']/@method") == ["post"]
    answer = amina.get("/sok?nummer=193805179813")
    assert "Bergwall" not in answer.text


def test_what_was_typed_stays_when_it_cannot_be_read(amina: FlaskClient) -> None:
    answer = amina.post("/sok", data={"nummer": "380517-981"})
    assert answer.status_code == 400
    assert errors(answer) == {"nummer": "Numret stämmer inte. Kontrollera siffrorna."}
    assert main(answer).xpath("//input[@name='nummer']/@value") == ["380517-981"]


def test_a_patient_without_a_case_is_admitted_from_the_search(amina: FlaskClient) -> None:
    answer = amina.post("/sok", data={"nummer": "380517-9813"})
    (button,) = main(answer).xpath("//button[@name='_patient']")
    started = amina.post("/arenden/ny", data={"_patient": button.get("value")})
    assert filled_in(started)["personnummer"] == ["193805179813"]


def test_only_those_who_admit_patients_are_offered_to(sign_in: SignIn) -> None:
    answer = sign_in("sara").post("/sok", data={"nummer": "380517-9813"})
    assert main(answer).xpath("//button[@name='_patient']") == []
