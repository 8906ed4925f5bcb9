"""A patient moves to another ward: the case follows, and the nurse who sent it lands where she may be."""

from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit, local, send_admission_notice
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import post_as_shown, words


def moved(ctx: Context, amina: FlaskClient) -> CaseId:
    case = admit(ctx)
    send_admission_notice(ctx, case)
    answer = post_as_shown(
        amina,
        f"/arenden/{case}/handelser/flytt",
        flytt_enhet_slutenvard="geri3",
        flytt_tid=local(ctx, hours=0),
        flytt_orsak="vardbehov",
        flytt_rapport="Planeringen pågår",
        flytt_kontakt="Amina Lindqvist",
    )
    assert (answer.status_code, answer.location) == (303, "/arbetslista")
    return case


def test_whoever_gave_the_case_away_lands_on_the_worklist(ctx: Context, sign_in: SignIn) -> None:
    amina = sign_in("amina")
    case = moved(ctx, amina)
    told = "Klart: Flytta patienten. Ärendet ligger nu hos en annan enhet."
    assert told in words(amina.get("/arbetslista"))
    assert amina.get(f"/arenden/{case}").status_code == 404


def test_the_new_ward_has_the_tasks_of_the_case(ctx: Context, sign_in: SignIn) -> None:
    case = moved(ctx, sign_in("amina"))
    with ctx.store.reading() as tx:
        units = {item.task.element: item.unit for item in tx.worklist.of_case(case)}
    assert units["bekrafta_flytt"] == units["bedom_utskrivningsklar"] == "geri3"
