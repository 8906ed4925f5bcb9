"""A message's page, its answers, and what people write themselves, in a browser without scripts."""

from datetime import timedelta

import pytest

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.store import Message
from tests.a_context import local, staff
from tests.answering import answer, case_with_a_message, messages_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import errors, filled_in, main, post_as_shown, words


@pytest.fixture
def sent(ctx: Context) -> tuple[CaseId, Message]:
    return case_with_a_message(ctx)


@pytest.fixture
def case(sent: tuple[CaseId, Message]) -> CaseId:
    return sent[0]


@pytest.fixture
def address(sent: tuple[CaseId, Message]) -> str:
    return f"/arenden/{sent[0]}/meddelanden/{sent[1].id}"


def section(answer_: object, name: str) -> str:
    return " ".join(" ".join(main(answer_).get_element_by_id(name).itertext()).split())  # type: ignore[arg-type]


def test_a_message_opened_says_what_it_told_and_who_has_not_answered(sign_in: SignIn, address: str) -> None:
    said = words(sign_in("amina").get(address))
    assert "Så stod det när meddelandet skickades" in said
    assert "Socialtjänstens enhet Biståndsenheten, Ekhamra kommun" in said
    assert said.count("Har inte svarat") == 3
    assert "Ert svar" not in said


def test_an_answer_is_shown_to_the_sender_with_the_comment_and_who(
    sign_in: SignIn, address: str, case: CaseId
) -> None:
    sara = sign_in("sara")
    done = post_as_shown(sara, address, svar="ej_kand", kommentar="Stämmer numret?")
    assert done.location == f"/arenden/{case}#meddelanden"
    said = section(sign_in("amina").get(f"/arenden/{case}"), "meddelanden")
    assert "Ej känd hos oss Sara Nyhlén, i dag kl. 09.00 ”Stämmer numret?”" in said
    assert said.count("Har inte svarat") == 2


def test_an_answer_left_out_is_asked_for_and_the_comment_is_kept(sign_in: SignIn, address: str) -> None:
    sara = sign_in("sara")
    page = post_as_shown(sara, address, kommentar="Stämmer numret?")
    assert page.status_code == 400
    assert errors(page) == {"svar": "Välj ett svar."}
    assert filled_in(page)["kommentar"] == ["Stämmer numret?"]


def test_who_sends_a_message_on_leaves_the_case_and_is_shown_the_worklist(
    sign_in: SignIn, address: str, case: CaseId
) -> None:
    olle = sign_in("olle")
    done = post_as_shown(olle, address, svar="vidaresant", vidare_till="vc_lunde")
    assert done.location == "/arbetslista"
    assert olle.get(f"/arenden/{case}").status_code == 404
    ylva = sign_in("ylva").get("/arbetslista")
    assert "Inskrivningsmeddelande ska besvaras" in words(ylva)


def test_a_unit_without_another_like_it_is_not_offered_to_send_on(sign_in: SignIn, address: str) -> None:
    assert "Vidaresänt" not in words(sign_in("sara").get(address))


def test_what_is_read_and_not_answered_stands_in_the_worklist(sign_in: SignIn, address: str) -> None:
    sara = sign_in("sara")
    assert "Att besvara" not in words(sara.get("/arbetslista"))
    sara.post(f"{address}/kvittera")
    said = words(sara.get("/arbetslista"))
    assert "Att besvara 1 Inskrivningsmeddelande" in said
    assert "Att läsa" not in said
    post_as_shown(sara, address, svar="mottaget")
    assert "Att besvara" not in words(sara.get("/arbetslista"))


def test_strangers_learn_nothing_of_a_message(sign_in: SignIn, address: str, case: CaseId) -> None:
    for path in ("", "/svara", "/makulera", "/ratta"):
        assert sign_in("bo").get(address + path).status_code == 404
    assert sign_in("bo").get(f"/arenden/{case}/meddelanden/nytt").status_code == 404
    assert sign_in("bo").post(address, data={"svar": "mottaget"}).status_code == 404
    assert sign_in("amina").get(f"/arenden/{case}/meddelanden/4711").status_code == 404


def write(sign_in: SignIn, case: CaseId) -> int:
    page = f"/arenden/{case}/meddelanden/nytt"
    post_as_shown(sign_in("amina"), page, amne="fraga", till=["kommun_sol"], text="Kommer dottern?")
    return int(
        main(sign_in("amina").get(f"/arenden/{case}"))
        .xpath("//ul[@class='messages']/li[1]/@id")[0]
        .removeprefix("meddelande-")
    )


def test_a_message_is_written_read_and_replied_to(sign_in: SignIn, case: CaseId) -> None:
    number = write(sign_in, case)
    sara = sign_in("sara")
    assert "Fråga Från Avdelning 72, Norra sjukhuset, Amina Lindqvist" in section(
        sara.get(f"/arenden/{case}"), "meddelanden"
    )
    reply = f"/arenden/{case}/meddelanden/{number}/svara"
    assert filled_in(sara.get(reply))["till"] == ["slutenvard"]
    post_as_shown(sara, reply, text="Ja, på torsdag.")
    thread = words(sign_in("amina").get(f"/arenden/{case}/meddelanden/{number}"))
    assert "Svar som har skrivits Biståndsenheten, Ekhamra kommun Sara Nyhlén" in thread
    assert "Ja, på torsdag." in thread


def test_what_is_missing_in_a_message_is_said_and_the_rest_kept(sign_in: SignIn, case: CaseId) -> None:
    page = f"/arenden/{case}/meddelanden/nytt"
    shown = post_as_shown(sign_in("amina"), page, amne="fraga", text="Kommer dottern?")
    assert shown.status_code == 400
    assert errors(shown) == {"till": "Välj minst en mottagare."}
    assert (filled_in(shown)["amne"], filled_in(shown)["text"]) == (["fraga"], ["Kommer dottern?"])


def test_a_retracted_message_says_so_in_words_and_keeps_its_text(sign_in: SignIn, case: CaseId) -> None:
    number = write(sign_in, case)
    address = f"/arenden/{case}/meddelanden/{number}"
    post_as_shown(sign_in("amina"), f"{address}/makulera", orsak="Gällde en annan patient.")
    said = words(sign_in("sara").get(address))
    assert "Makulerat i dag kl. 09.00 av Amina Lindqvist Gällde en annan patient." in said
    assert "Gäller inte längre: Kommer dottern?" in said
    assert "Makulerat: Fråga" in words(sign_in("sara").get("/arbetslista"))
    assert sign_in("amina").get(f"{address}/makulera").status_code == 403
    assert "Meddelande makulerat: Fråga – Gällde en annan patient." in section(
        sign_in("amina").get(f"/arenden/{case}"), "historik"
    )


def test_a_message_written_anew_leads_to_its_new_text(sign_in: SignIn, case: CaseId) -> None:
    number = write(sign_in, case)
    address = f"/arenden/{case}/meddelanden/{number}"
    assert filled_in(sign_in("amina").get(f"{address}/ratta"))["text"] == ["Kommer dottern?"]
    post_as_shown(sign_in("amina"), f"{address}/ratta", text="Kommer sonen?")
    said = section(sign_in("sara").get(f"/arenden/{case}"), "meddelanden")
    assert "Rättat: Fråga" in said
    assert "Kommer sonen?" in said
    assert "Gäller inte längre: Kommer dottern?" in said
    assert sign_in("sara").get(f"{address}/ratta").status_code == 403


def test_what_is_sent_and_waits_for_somebody_stands_on_a_page_of_its_own(
    ctx: Context, clock: FrozenClock, sign_in: SignIn, case: CaseId
) -> None:
    answer(ctx, case, "sara", "mottaget")
    clock.advance(timedelta(hours=1))
    write(sign_in, case)
    said = words(sign_in("amina").get("/skickat"))
    assert said.startswith("Skickat 2 meddelanden väntar på att läsas eller besvaras")
    assert said.index("Inskrivningsmeddelande Astrid") < said.index("Fråga Astrid")
    assert "Vårdcentralen Ekbacken Inte läst Har inte svarat" in said
    assert "Alla har läst och svarat" in words(sign_in("sara").get("/skickat"))
    with ctx.store.reading() as tx:
        looks = tx.access_log.of_person(staff(ctx, "amina").person.id)
    assert ("skickat", case) in {(look.object, look.case_id) for look in looks}


def test_answers_are_corrected_where_they_were_handed_in(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    amina = sign_in("amina")
    known = main(amina.get(f"/arenden/{case}")).get_element_by_id("uppgifter-om-patienten")
    links = known.xpath(".//a[starts-with(., 'Rätta')]/@href")
    assert len(links) == 2
    address = next(link for link in links if "patienten_skrivs_in" not in link)
    assert main(sign_in("sara").get(f"/arenden/{case}")).xpath("//a[starts-with(., 'Rätta')]") == []
    day = local(ctx, hours=120)[:10]
    refused = post_as_shown(amina, address, beraknad_utskrivning=day)
    assert set(errors(refused)) == {"rattelse_orsak"}
    done = post_as_shown(amina, address, beraknad_utskrivning=day, rattelse_orsak="Operationen flyttades")
    assert done.location == f"/arenden/{case}#uppgifter-om-patienten"
    said = words(sign_in("sara").get(f"/arenden/{case}/meddelanden/{messages_of(ctx, case)[-1].id}"))
    assert "Beräknat utskrivningsdatum lördag 18 april 2026 Tidigare: torsdag 16 april 2026" in said
    assert "Rättat: Inskrivningsmeddelande – Operationen flyttades" in section(
        amina.get(f"/arenden/{case}"), "historik"
    )
    assert sign_in("sara").get(address).status_code == 403
