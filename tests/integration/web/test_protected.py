"""A protected person: no list says the name, no page says the address, and the case's own pages mark it."""

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.protection import NAME
from tests.a_context import admit, send_admission_notice, task_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import words

NUMBERS = {"195206149840": "Sekretessmarkering", "196809029918": "Skyddad folkbokföring"}


@pytest.fixture(params=NUMBERS)
def number(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def case(ctx: Context, number: str) -> CaseId:
    found = admit(ctx, number=number)
    send_admission_notice(ctx, found)
    return found


def lists(client: FlaskClient, number: str) -> list[str]:
    answers = [client.get(address) for address in ("/arbetslista", "/arenden", "/arenden/ny", "/sok")]
    return [answer.text for answer in (*answers, client.post("/sok", data={"nummer": number}))]


@pytest.mark.parametrize("person", ["amina", "sara", "karin", "peter", "bo"])
def test_no_page_of_a_units_lists_says_the_name_or_the_address(
    ctx: Context, sign_in: SignIn, case: CaseId, number: str, person: str
) -> None:
    patient = ctx.register.patient(number)
    assert patient is not None
    for page in lists(sign_in(person), number):
        assert patient.name not in page
        assert patient.address not in page


def test_the_made_up_patients_that_one_can_admit_are_masked_like_any_list(sign_in: SignIn) -> None:
    page = sign_in("amina").get("/arenden/ny")
    assert f"{NAME} 19520614-9840" in words(page)
    assert "Lindenkrona" not in page.text


def test_in_lists_the_case_number_stands_for_the_person(sign_in: SignIn, case: CaseId, number: str) -> None:
    sara = sign_in("sara")
    for address in ("/arbetslista", "/arenden"):
        assert f"{NAME} Ärende {case}" in words(sara.get(address))
    assert f"{NAME} Ärende {case}" in words(sara.post("/sok", data={"nummer": number}))


def test_the_case_says_the_name_with_a_clear_mark_and_never_the_address(
    ctx: Context, sign_in: SignIn, case: CaseId, number: str
) -> None:
    patient = ctx.register.patient(number)
    assert patient is not None
    answer = sign_in("amina").get(f"/arenden/{case}")
    said = words(answer)
    assert (
        f"{patient.name} {number[:8]}-{number[8:]} {NUMBERS[number]} Adress: Skyddad – lämnas manuellt"
        in said
    )
    assert "Adressen finns inte i Hemgång" in said
    assert patient.address not in answer.text
    assert f"<title>Ärende {case} – Hemgång</title>" in answer.text


def test_the_pages_of_its_tasks_are_marked_too(
    ctx: Context, sign_in: SignIn, case: CaseId, number: str
) -> None:
    task = task_of(ctx, case, "planera_insatser")
    assert NUMBERS[number] in words(sign_in("sara").get(f"/arenden/{case}/uppgifter/{task}"))
