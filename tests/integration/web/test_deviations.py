"""A deviation is reported from a message, answered by the counterpart, and followed by both."""

import pytest

from service.actions.context import Context
from service.actions.verify import verify
from service.domain.case import CaseId
from tests.a_context import admit, send_admission_notice, staff
from tests.answering import message_of, put_answers_in_force
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import filled_in, main, post_as_shown, words
from tests.reporting import deviation, forms

SENT = {"avvikelse_slag": "sen_information", "avvikelse_motpart": "kommun_sol"}


@pytest.fixture
def case(ctx: Context) -> CaseId:
    put_answers_in_force(ctx, deviation(), **forms())
    admitted = admit(ctx)
    send_admission_notice(ctx, admitted)
    return admitted


def report(sign_in: SignIn, case: CaseId, person: str, **answers: str) -> None:
    address = f"/arenden/{case}/handelser/avvikelse"
    done = post_as_shown(sign_in(person), address, **{**SENT, "avvikelse_handelse": "Kom sent", **answers})
    assert done.status_code == 303


def answer(sign_in: SignIn, case: CaseId, person: str, place: int = 0) -> None:
    client = sign_in(person)
    links = main(client.get(f"/arenden/{case}")).xpath("//a[starts-with(., 'avvikelse_besvaras')]/@href")
    assert post_as_shown(client, links[place], avvikelse_svar="Vi ser över rutinen").status_code == 303


def test_a_report_begins_with_the_message_that_it_is_about(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    message = message_of(ctx, case)
    olle = sign_in("olle")
    page = main(olle.get(f"/arenden/{case}/meddelanden/{message.id}"))
    (address,) = page.xpath("//a[. = 'Rapportera avvikelse']/@href")
    assert filled_in(olle.get(address))["avvikelse_meddelande"] == [
        f"Inskrivningsmeddelande (meddelande {message.id})"
    ]


def test_both_parties_follow_a_report_and_others_do_not(sign_in: SignIn, case: CaseId) -> None:
    report(sign_in, case, "olle", avvikelse_meddelande="Inskrivningsmeddelande (meddelande 1)")
    for person in ("olle", "sara"):
        said = words(sign_in(person).get("/avvikelser"))
        assert "Avvikelser 1 öppen" in said
        assert "Sen information Inskrivningsmeddelande (meddelande 1) Astrid Bergwall" in said
        assert "Olle Brandeby, Vårdcentralen Ekbacken Öppen" in said
        assert "avvikelse_besvaras_av_sol: Biståndsenheten, Ekhamra kommun" in said
    assert "Inga öppna avvikelser" in words(sign_in("peter").get("/avvikelser"))
    assert "Astrid" not in words(sign_in("bo").get("/avvikelser"))
    answer(sign_in, case, "sara")
    said = words(sign_in("olle").get("/avvikelser"))
    assert "Inga öppna avvikelser" in said
    assert "Avslutad" in said


def test_two_reports_at_once_in_a_case_are_two(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    report(sign_in, case, "olle")
    report(sign_in, case, "amina", avvikelse_slag="fel_information", avvikelse_handelse="Fel datum")
    answer(sign_in, case, "sara")
    said = words(sign_in("sara").get("/avvikelser"))
    assert "Öppna 1" in said
    assert "Avslutade 1" in said
    known = " ".join(
        main(sign_in("sara").get(f"/arenden/{case}")).get_element_by_id("uppgifter-om-patienten").itertext()
    )
    assert "Kom sent" in known
    assert "Fel datum" in known
    assert "Tidigare" not in known
    assert verify(ctx) == []


def test_a_new_report_is_not_filled_in_with_an_earlier_one(sign_in: SignIn, case: CaseId) -> None:
    report(sign_in, case, "olle")
    page = filled_in(sign_in("olle").get(f"/arenden/{case}/handelser/avvikelse"))
    assert page["avvikelse_handelse"] == [""]
    assert "avvikelse_slag" not in page


def test_a_run_knows_which_party_began_it(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    report(sign_in, case, "olle")
    with ctx.store.reading() as tx:
        facts = tx.cases.load(case).facts
        looked = tx.access_log.of_person(staff(ctx, "olle").person.id)
    (name,) = [name for name in facts if name.endswith("startad_av.avvikelse")]
    assert (name.split(".")[0], facts[name]) == ("avvikelse", "oppenvard")
    sign_in("olle").get("/avvikelser")
    with ctx.store.reading() as tx:
        assert len(tx.access_log.of_person(staff(ctx, "olle").person.id)) > len(looked)
