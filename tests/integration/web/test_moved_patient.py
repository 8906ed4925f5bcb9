"""A patient moves to another ward: the case follows, and the nurse who sent it lands where she may be."""

from typing import Any

from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit, local, send_admission_notice
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import filled_in, words


def filled(ctx: Context, amina: FlaskClient, case: CaseId) -> dict[str, Any]:
    return {
        **filled_in(amina.get(f"/arenden/{case}/handelser/flytt")),
        "flytt_enhet_slutenvard": "geri3",
        "flytt_tid": local(ctx, hours=0),
        "flytt_orsak": "vardbehov",
        "flytt_rapport": "Planeringen pågår",
        "flytt_kontakt": "Amina Lindqvist",
    }


def admitted(ctx: Context) -> CaseId:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    return case


def moved(ctx: Context, amina: FlaskClient) -> CaseId:
    case = admitted(ctx)
    answer = amina.post(f"/arenden/{case}/handelser/flytt", data=filled(ctx, amina, case))
    assert (answer.status_code, answer.location) == (303, "/arbetslista")
    return case


def test_whoever_gave_the_case_away_lands_on_the_worklist(ctx: Context, sign_in: SignIn) -> None:
    amina = sign_in("amina")
    case = moved(ctx, amina)
    told = "Klart: Flytta patienten. Ärendet ligger nu hos en annan enhet."
    assert told in words(amina.get("/arbetslista"))
    assert amina.get(f"/arenden/{case}").status_code == 404


def test_a_second_click_says_that_it_is_done_and_another_form_finds_nothing(
    ctx: Context, sign_in: SignIn
) -> None:
    amina, case = sign_in("amina"), admitted(ctx)
    address, form = f"/arenden/{case}/handelser/flytt", filled(ctx, amina, case)
    amina.post(address, data=form)
    again = amina.post(address, data=form)
    assert (again.status_code, again.location) == (303, "/arbetslista")
    assert "Det är redan klart. Ärendet ligger nu hos en annan enhet." in words(amina.get("/arbetslista"))
    assert amina.post(address, data={**form, "flytt_rapport": "Något annat"}).status_code == 404


def test_the_new_ward_has_the_tasks_of_the_case(ctx: Context, sign_in: SignIn) -> None:
    case = moved(ctx, sign_in("amina"))
    with ctx.store.reading() as tx:
        units = {item.task.element: item.unit for item in tx.worklist.of_case(case)}
    assert units["bekrafta_flytt"] == units["bedom_utskrivningsklar"] == "geri3"
