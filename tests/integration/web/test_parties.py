"""The part of the case page that says who takes part, and the pages that change it."""

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from tests.a_context import admit, do, local, send_admission_notice
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import errors, main, post_as_shown, words
from tests.integration.web.test_case import element, part


@pytest.fixture
def case(ctx: Context) -> CaseId:
    found = admit(ctx)
    send_admission_notice(ctx, found)
    return found


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def links(client: FlaskClient, case: CaseId) -> list[str]:
    found = element(client, case, "parter").xpath(".//a/@href")
    return [link.removeprefix(f"/arenden/{case}/parter/") for link in found]


def test_each_is_offered_what_they_may_change(sign_in: SignIn, amina: FlaskClient, case: CaseId) -> None:
    assert "ta-bort/slutenvard" not in links(amina, case)
    assert {"lamna-over/slutenvard", "ta-bort/kommun_sol", "lat-lasa/enhet"} <= {*links(amina, case)}
    assert links(sign_in("sara"), case) == ["lamna-over/kommun_sol", "ta-bort/kommun_sol"]


def test_a_hand_over_is_told_on_the_page_and_in_the_history(amina: FlaskClient, case: CaseId) -> None:
    address = f"/arenden/{case}/parter/lamna-over/kommun_sol"
    answer = post_as_shown(amina, address, enhet="bistand_lunde", skal="Flyttar till Lunde")
    assert answer.location == f"/arenden/{case}#parter"
    assert "Biståndsenheten, Lunde kommun Deltar sedan i dag" in part(amina, case, "parter")
    said = part(amina, case, "historik")
    assert (
        "Kommun – socialtjänst: Biståndsenheten, Lunde kommun tar över efter Biståndsenheten, Ekhamra" in said
    )
    assert "Skäl: Flyttar till Lunde" in said


def test_what_a_unit_left_unread_is_said_to_have_been_left(amina: FlaskClient, case: CaseId) -> None:
    address = f"/arenden/{case}/parter/lamna-over/kommun_sol"
    post_as_shown(amina, address, enhet="bistand_lunde", skal="Flyttar till Lunde")
    said = part(amina, case, "meddelanden")
    assert "Biståndsenheten, Ekhamra kommun i dag kl. 09.00 Lämnade ärendet utan att läsa" in said
    assert "Biståndsenheten, Lunde kommun i dag kl. 09.00 Inte läst" in said


def test_whoever_leaves_the_case_is_led_to_the_worklist(sign_in: SignIn, case: CaseId) -> None:
    address = f"/arenden/{case}/parter/lamna-over/kommun_sol"
    sara = sign_in("sara")
    answer = post_as_shown(sara, address, enhet="bistand_lunde", skal="Flyttar")
    assert answer.location == "/arbetslista"
    assert "Klart: parten är överlämnad" in words(sara.get("/arbetslista"))


def test_what_is_missing_is_said_at_its_field_and_nothing_is_lost(amina: FlaskClient, case: CaseId) -> None:
    address = f"/arenden/{case}/parter/lamna-over/kommun_sol"
    answer = post_as_shown(amina, address, skal="Flyttar")
    assert answer.status_code == 400
    assert errors(answer) == {"enhet": "Välj ”Ny enhet”."}
    assert main(answer).get_element_by_id("f-skal").text_content() == "Flyttar"


def test_a_party_without_a_unit_is_pointed_out(amina: FlaskClient, case: CaseId) -> None:
    post_as_shown(amina, f"/arenden/{case}/parter/ta-bort/kommun_sol", skal="Fel enhet")
    said = part(amina, case, "parter")
    assert "Kommun – socialtjänst Saknar enhet Uppgifter väntar på att någon väljs. Lägg till enhet" in said


def test_a_reader_is_named_as_one(sign_in: SignIn, amina: FlaskClient, case: CaseId) -> None:
    post_as_shown(amina, f"/arenden/{case}/parter/lat-lasa/enhet", enhet="asih", skal="Tar emot hemma")
    assert "Läser ärendet ASIH Norra Sedan i dag" in part(amina, case, "parter")
    disa = sign_in("disa")
    assert "Ni läser ärendet" in words(disa.get(f"/arenden/{case}"))
    assert links(disa, case) == []


def test_a_unit_that_has_not_begun_is_told_with_its_number(ctx: Context, amina: FlaskClient) -> None:
    case = admit(ctx, number="194703189961")
    do(
        ctx,
        case,
        "amina",
        "skicka_inskrivningsmeddelande",
        beraknad_utskrivning=local(ctx, hours=72)[:10],
        behov_kommun_sol="on",
        enhet_kommun_sol="bistand_sundby",
        annan_kommun_boende="nej",
    )
    page = words(amina.get(f"/arenden/{case}"))
    assert "Biståndsenheten, Sundby kommun använder inte Hemgång. Ring 099-300 40 50." in page
    assert "Skicka brev till Box 30, 990 21 Sundby" in part(amina, case, "parter")
    assert "Sundby kommun Enheten använder inte Hemgång: lämna det på annat" in part(
        amina, case, "meddelanden"
    )


@pytest.mark.parametrize("address", ["byt/kommun_sol", "lamna-over/okand"])
def test_an_address_that_means_nothing_is_not_found(amina: FlaskClient, case: CaseId, address: str) -> None:
    assert amina.get(f"/arenden/{case}/parter/{address}").status_code == 404


def test_a_unit_outside_the_case_finds_nothing_here(sign_in: SignIn, case: CaseId) -> None:
    assert sign_in("bo").get(f"/arenden/{case}/parter/lamna-over/kommun_sol").status_code == 404
