"""The worklist and the case list: what is due first is first, and one look tells whose move it is."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from service.actions.acknowledge_message import acknowledge_message
from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from tests.a_context import admit, give_notice, local, send_admission_notice, staff
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main, words

ASTRID, SVEN_OLOF, MARTA = "193805179813", "194209039827", "193102289844"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx, number=ASTRID)


def rows(client: FlaskClient, caption: str, address: str = "/arbetslista") -> list[str]:
    """The rows of a list, each as one line of text."""
    page = main(client.get(address))
    tables = [table for table in page.iter("table") if table.findtext("caption") == caption]
    return [" ".join(row.text_content().split()) for table in tables for row in table.xpath(".//tbody/tr")]


def test_an_admitted_patient_waits_for_the_ward_with_twenty_four_hours_to_go(
    sign_in: SignIn, case: CaseId
) -> None:
    assert rows(sign_in("amina"), "Er tur") == [
        "1 dygn kvar i morgon kl. 09.00 Er tur Astrid Bergwall 19380517-9813 "
        "Skicka inskrivningsmeddelande LUS 2:3 Jag tar den Skicka inskrivningsmeddelande, Astrid Bergwall"
    ]


def test_what_is_due_first_is_first(ctx: Context, clock: FrozenClock, sign_in: SignIn, case: CaseId) -> None:
    clock.advance(timedelta(hours=1))
    admit(ctx, number=MARTA)
    admit(ctx, number=SVEN_OLOF, inskriven_tid=local(ctx, hours=-3))
    names = [row.split(" Er tur ")[1][:5] for row in rows(sign_in("amina"), "Er tur")]
    assert names == ["Sven-", "Astri", "Märta"]


def test_a_late_task_is_counted_and_says_so(clock: FrozenClock, sign_in: SignIn, case: CaseId) -> None:
    clock.advance(timedelta(hours=28))
    page = sign_in("amina").get("/arbetslista")
    assert "1 uppgift på er, varav 1 försenad" in words(page)
    assert "Försenad 4 tim" in words(page)


def test_what_others_do_in_our_cases_says_whom_it_waits_for(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    waiting = rows(sign_in("amina"), "Väntar på andra")
    assert any("Väntar på Biståndsenheten, Ekhamra kommun" in row for row in waiting)
    assert not any("Er tur" in row for row in waiting)


def test_a_task_that_needs_an_authority_is_shown_and_says_whose_it_is(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    karin, olle = sign_in("karin"), sign_in("olle")
    assert any("Utse fast vårdkontakt Görs av verksamhetschef" in row for row in rows(karin, "Er tur"))
    assert any("Utse fast vårdkontakt LUS 2:5" in row for row in rows(olle, "Er tur"))


def test_the_task_leads_to_the_form_only_for_those_who_may_do_it(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    send_admission_notice(ctx, case)

    def leads_to(person: str) -> str:
        links = main(sign_in(person).get("/arbetslista")).xpath("//a[text()='Utse fast vårdkontakt']")
        return str(links[0].get("href"))

    assert leads_to("karin") == f"/arenden/{case}"
    assert leads_to("olle").startswith(f"/arenden/{case}/uppgifter/")


def test_a_message_stays_to_be_read_until_the_unit_says_that_it_has_read_it(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    sara = sign_in("sara")
    letters = main(sara.get("/arbetslista")).xpath("//section[@aria-labelledby='olasta']//li")
    [letter] = [" ".join(letter.text_content().split()) for letter in letters]
    assert letter.startswith("Inskrivningsmeddelande Astrid Bergwall 19380517-9813 Från Avdelning 72")
    acknowledge_message(ctx, case, 1, who=staff(ctx, "sara"))
    assert "Att läsa" not in words(sara.get("/arbetslista"))


def test_a_new_patient_is_for_those_whose_lane_the_process_begins_in(sign_in: SignIn) -> None:
    assert "Ny patient" in words(sign_in("amina").get("/arbetslista"))
    assert "Ny patient" not in words(sign_in("sara").get("/arbetslista"))


def test_nothing_to_do_says_so(sign_in: SignIn) -> None:
    assert "Inget väntar på er just nu" in words(sign_in("tove").get("/arbetslista"))


def test_a_list_that_lies_open_is_one_look_in_the_access_log(
    ctx: Context, clock: FrozenClock, sign_in: SignIn, case: CaseId
) -> None:
    amina = sign_in("amina")
    amina.get("/arbetslista")
    for _ in range(3):
        clock.advance(timedelta(minutes=1))
        amina.get("/arbetslista", headers={"HX-Request": "true"})
    assert looks(ctx) == 1
    admit(ctx, number=SVEN_OLOF)
    amina.get("/arbetslista", headers={"HX-Request": "true"})
    assert looks(ctx) == 2


def test_who_opens_the_list_again_has_looked_again(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    amina = sign_in("amina")
    amina.get("/arbetslista")
    amina.get("/arbetslista")
    assert looks(ctx) == 2


def looks(ctx: Context) -> int:
    with ctx.store.reading() as tx:
        seen = tx.access_log.of_person(staff(ctx, "amina").person.id)
    return sum(look.object == "arbetslista" for look in seen)


def test_the_case_list_tells_milestone_whose_move_and_what_is_due_next(
    ctx: Context, clock: FrozenClock, sign_in: SignIn, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    [row] = rows(sign_in("amina"), "Öppna", "/arenden")
    assert row.startswith("Astrid Bergwall 19380517-9813 Utskrivningsklar Er tur Beskriv hälsa och behov")
    also = row.partition("Väntar även på: ")[2]
    assert "Vårdcentralen Ekbacken" in also
    assert row.endswith("Öppnat i dag")


def test_other_units_cases_are_not_in_the_list(sign_in: SignIn, case: CaseId) -> None:
    page = sign_in("tove").get("/arenden")
    assert "Inga öppna ärenden" in words(page)
    assert "Astrid" not in page.text
