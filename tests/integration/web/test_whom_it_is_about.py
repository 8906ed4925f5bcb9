"""Reserve numbers, other regions and earlier cases, as the pages say them."""

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId, Progress
from tests.a_context import admit, do, send_admission_notice, task_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import errors, filled_in, post_as_shown, words
from tests.integration.web.test_case import part

BERGWALL, PALANDER, RESERVE = "193805179813", "193911219875", "R202600017"


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def close(ctx: Context, case: CaseId) -> None:
    with ctx.store.transaction() as tx:
        locked = tx.cases.lock(case)
        tx.cases.save(locked, Progress(locked.state, True, (), (), ()), at=ctx.clock.now())


def test_a_reserve_number_is_pointed_out_and_leads_to_where_it_is_replaced(
    ctx: Context, amina: FlaskClient
) -> None:
    case = admit(ctx, number=RESERVE)
    assert "Okänd R202600017 Reservnummer: identiteten är inte känd" in words(amina.get(f"/arenden/{case}"))
    address = f"/arenden/{case}/identitet"
    assert errors(post_as_shown(amina, address, personnummer="1938")) != {}
    assert post_as_shown(amina, address, personnummer="19380517-9813").location == f"/arenden/{case}"
    page = amina.get(f"/arenden/{case}")
    assert "Astrid Bergwall" in words(page)
    assert "Reservnumret R202600017 har ersatts av patientens personnummer" in words(page)
    assert amina.get(address).status_code == 409


def test_only_the_party_that_the_case_began_with_is_led_to_replace_it(ctx: Context, sign_in: SignIn) -> None:
    case = admit(ctx, number=RESERVE)
    send_admission_notice(ctx, case)
    assert "Koppla till personnummer" not in words(sign_in("sara").get(f"/arenden/{case}"))
    assert sign_in("bo").get(f"/arenden/{case}/identitet").status_code == 404


def test_a_patient_of_another_region_is_pointed_out(ctx: Context, amina: FlaskClient) -> None:
    case = admit(ctx, number=PALANDER)
    assert "Ingen enhet i katalogen hör till folkbokföringskommunen (9950)" in words(
        amina.get(f"/arenden/{case}")
    )


def test_earlier_cases_that_the_unit_took_part_in_are_a_link_away(ctx: Context, sign_in: SignIn) -> None:
    earlier = admit(ctx)
    send_admission_notice(ctx, earlier)
    close(ctx, earlier)
    case = admit(ctx)
    assert f"Ärende {earlier} Öppnat i dag, avslutat i dag" in part(sign_in("amina"), case, "tidigare")
    other = admit(ctx, "tove")
    assert "Tidigare ärenden" not in words(sign_in("tove").get(f"/arenden/{other}"))


def test_a_patient_is_admitted_again_from_the_closed_case(ctx: Context, amina: FlaskClient) -> None:
    earlier = admit(ctx)
    close(ctx, earlier)
    assert "Skriv in patienten igen" in words(amina.get(f"/arenden/{earlier}"))
    assert filled_in(amina.get(f"/arenden/ny?efter={earlier}"))["personnummer"] == [BERGWALL]


@pytest.mark.parametrize("number", ["1", "4711", "x"])
def test_nobody_is_admitted_from_a_case_of_others(ctx: Context, sign_in: SignIn, number: str) -> None:
    admit(ctx)
    answer = sign_in("tove").get(f"/arenden/ny?efter={number}")
    assert answer.status_code == (200 if number == "x" else 404)


def test_a_form_that_asks_is_filled_in_from_the_latest_earlier_case_and_says_so(
    ctx: Context, sign_in: SignIn
) -> None:
    earlier = admit(ctx)
    send_admission_notice(ctx, earlier)
    answers = {"fast_vardkontakt_namn": "Karin Sjöbeck", "fast_vardkontakt_telefon": "099-100 20 30"}
    do(ctx, earlier, "olle", "utse_fast_vardkontakt", **answers)
    close(ctx, earlier)
    case = admit(ctx)
    send_admission_notice(ctx, case)
    address = f"/arenden/{case}/uppgifter/{task_of(ctx, case, 'utse_fast_vardkontakt')}"
    page = sign_in("olle").get(address)
    assert filled_in(page)["fast_vardkontakt_namn"] == ["Karin Sjöbeck"]
    assert f"Namn, Telefon: från ärende {earlier}. Kontrollera" in words(page)
    with ctx.store.reading() as tx:
        looks = [(look.object, look.case_id) for look in tx.access_log.of_patient(BERGWALL)]
    assert ("tidigare ärende", earlier) in looks
