"""Two people, one task: the second is told who was first, and loses nothing of what they wrote."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit, local, send_admission_notice, task_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import filled_in, main, words

NOTICE = "skicka_inskrivningsmeddelande"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx)


@pytest.fixture
def where(ctx: Context, case: CaseId) -> str:
    return f"/arenden/{case}/uppgifter/{task_of(ctx, case, NOTICE)}"


def filled(client: FlaskClient, ctx: Context, where: str, **more: str) -> dict[str, str | list[str]]:
    answers = {"beraknad_utskrivning": local(ctx, 72)[:10], "annan_kommun_boende": "nej"}
    return {**filled_in(client.get(where)), **answers, **more}


def test_the_second_to_hand_in_is_told_who_was_first_and_keeps_their_text(
    ctx: Context, case: CaseId, where: str, sign_in: SignIn
) -> None:
    amina = sign_in("amina")
    written = filled(amina, ctx, where, behov_kommun_sol="ja", kontakt_avdelning="Åsa, tfn 123")
    send_admission_notice(ctx, case, "johan")
    answer = amina.post(where, data=written)
    assert answer.status_code == 409
    assert "Johan Ekwall gjorde klart ”Skicka inskrivningsmeddelande” i dag kl. 09.00." in words(answer)
    kept = {
        label.text: main(answer).get_element_by_id(label.get("for")).text
        for label in main(answer).xpath("//label")
    }
    assert kept["Kontaktperson"] == "Åsa, tfn 123"
    assert kept["Insatser från socialtjänsten"] == "Ja"
    assert (
        kept[
            "Har en annan kommun än folkbokföringskommunen beslutat om patientens boende enligt "
            "socialtjänstlagen?"
        ]
        == "Nej"
    )
    assert main(answer).xpath(f"//a[@href='/arenden/{case}']")


def test_a_task_that_is_done_opens_as_a_page_that_says_so(
    ctx: Context, case: CaseId, where: str, sign_in: SignIn
) -> None:
    send_admission_notice(ctx, case, "johan")
    answer = sign_in("amina").get(where)
    assert answer.status_code == 409
    assert "Uppgiften är redan klar" in words(answer)
    assert "Det du skrev" not in words(answer)


def test_a_double_click_has_one_effect_even_when_both_halves_run_at_once(
    ctx: Context, case: CaseId, where: str, sign_in: SignIn
) -> None:
    first, second = sign_in("amina"), sign_in("amina")
    sent = filled(first, ctx, where)
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda client: client.post(where, data=sent), (first, second)))
    assert [answer.status_code for answer in answers] == [303, 303]
    with ctx.store.reading() as tx:
        assert len([entry for entry in tx.history.of_case(case) if entry.element == NOTICE]) == 1


def test_two_people_at_once_are_one_who_did_it_and_one_who_is_told(
    ctx: Context, where: str, sign_in: SignIn
) -> None:
    clients = [sign_in("amina"), sign_in("johan")]
    written = [filled(client, ctx, where) for client in clients]
    with ThreadPoolExecutor(2) as both:
        answers = list(
            both.map(lambda pair: pair[0].post(where, data=pair[1]), zip(clients, written, strict=True))
        )
    assert sorted(answer.status_code for answer in answers) == [303, 409]


def test_a_new_case_sent_twice_at_once_is_one_case(ctx: Context, sign_in: SignIn) -> None:
    clients = [sign_in("amina"), sign_in("amina")]
    typed = {"personnummer": "19470611-9858", "inskriven_tid": local(ctx, 0), "behov_lakare": "Johan Ekwall"}
    sent = {**filled_in(clients[0].get("/arenden/ny")), **typed}
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda client: client.post("/arenden/ny", data=sent), clients))
    assert [answer.status_code for answer in answers] == [303, 303]
    assert answers[0].location == answers[1].location
