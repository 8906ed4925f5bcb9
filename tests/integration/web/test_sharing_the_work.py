"""A unit shares its work: who takes this, and lists that show what a person wants to see."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.actions.take_task import take_message, take_task
from service.domain.case import CaseId, ElementId, ProcessId, Step, StepKind, TaskId
from service.domain.clock import FrozenClock
from service.domain.errors import Forbidden, UnknownCase
from service.domain.narrowing import Narrowing
from service.domain.people import Role
from service.store.case import Move
from service.store.saving.entries import Entries
from tests.a_context import (
    admit,
    do,
    give_notice,
    local,
    open_elements,
    send_admission_notice,
    staff,
    task_of,
)
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main, words
from tests.integration.web.test_worklist import rows

ASTRID, SVEN_OLOF, MARTA = "193805179813", "194209039827", "193102289844"
NOTICE = "skicka_inskrivningsmeddelande"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx, number=ASTRID)


def press(client: FlaskClient, words: str, number: int = 0) -> None:
    """The button of a row in the worklist that begins with these words."""
    forms = [
        form
        for form in main(client.get("/arbetslista")).xpath("//form[@method='post']")
        if form.text_content().strip().find(words) >= 0
    ]
    assert client.post(forms[number].get("action")).status_code == 303


def take(ctx: Context, case: CaseId, person: str, element: str = NOTICE) -> TaskId:
    task = task_of(ctx, case, element)
    take_task(ctx, case, task, who=staff(ctx, person))
    return task


def test_who_takes_a_task_is_seen_by_colleagues_and_given_back(sign_in: SignIn, case: CaseId) -> None:
    amina, johan = sign_in("amina"), sign_in("johan")
    press(amina, "Jag tar den")
    assert "Du har tagit den Lämna tillbaka" in rows(amina, "Er tur")[0]
    assert "Tas av Amina Lindqvist Ta över" in rows(johan, "Er tur")[0]
    press(amina, "Lämna tillbaka")
    assert "Jag tar den" in rows(johan, "Er tur")[0]


def test_a_colleague_may_take_over_and_the_first_can_no_longer_give_it_back(
    sign_in: SignIn, case: CaseId
) -> None:
    amina, johan = sign_in("amina"), sign_in("johan")
    press(amina, "Jag tar den")
    give_back = main(amina.get("/arbetslista")).xpath("//form[@class='taken over']")[0].get("action")
    press(johan, "Ta över")
    amina.post(give_back)
    assert "Tas av Johan Ekwall" in rows(amina, "Er tur")[0]


def test_what_somebody_has_taken_locks_nobody_out_and_is_nobodys_when_it_is_done(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    take(ctx, case, "johan")
    send_admission_notice(ctx, case, "amina")
    assert NOTICE not in open_elements(ctx, case)
    assert "Tas av" not in words(sign_in("amina").get("/arbetslista"))


def test_what_was_taken_is_free_again_after_the_hours_that_the_agreement_says(
    ctx: Context, clock: FrozenClock, sign_in: SignIn, case: CaseId
) -> None:
    take(ctx, case, "johan")
    clock.advance(timedelta(hours=10) - timedelta(seconds=1))
    assert "Tas av Johan Ekwall" in rows(sign_in("amina"), "Er tur")[0]
    clock.advance(timedelta(seconds=1))
    assert "Jag tar den" in rows(sign_in("amina"), "Er tur")[0]


def test_the_task_says_who_has_taken_it_and_that_anybody_may_still_do_it(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    task = take(ctx, case, "johan")
    address = f"/arenden/{case}/uppgifter/{task}"
    assert "Tas av Johan Ekwall. Du kan ändå göra den." in words(sign_in("amina").get(address))
    assert "Tas av" not in words(sign_in("johan").get(address))


def test_a_message_to_read_is_taken_likewise(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    send_admission_notice(ctx, case)
    karin, olle = sign_in("karin"), sign_in("olle")
    press(karin, "Jag tar den")
    letter = main(olle.get("/arbetslista")).xpath("//section[@aria-labelledby='olasta']//li")[0]
    assert "Tas av Karin Sjöbeck Ta över" in " ".join(letter.text_content().split())


def test_only_those_who_may_do_a_task_may_take_it_and_others_learn_of_no_case(
    ctx: Context, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    with pytest.raises(Forbidden):
        take(ctx, case, "karin", "utse_fast_vardkontakt")
    with pytest.raises(Forbidden):
        take(ctx, case, "amina", "planera_insatser")
    with pytest.raises(UnknownCase):
        take(ctx, case, "tove", "planera_insatser")
    with pytest.raises(UnknownCase):
        take_message(ctx, case, 1, who=staff(ctx, "bo"))


def test_a_choice_is_kept_for_the_person_at_the_unit_and_stands_in_the_address(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    admit(ctx, number=SVEN_OLOF)
    take(ctx, case, "amina")
    amina = sign_in("amina")
    chosen = amina.get("/arbetslista?valt=1&vad=mina&frist=&part=&okant=1")
    assert chosen.location == "/arbetslista?vad=mina"
    for address in ("/arbetslista", "/arbetslista?vad=mina"):
        page = amina.get(address)
        assert len(rows(amina, "Er tur", address)) == 1
        assert "1 uppgift visas inte" in words(page)
        assert "Uppgifter: Det jag har tagit" in words(page)
    assert len(rows(sign_in("johan"), "Er tur")) == 2


def test_one_click_shows_everything_again(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    amina = sign_in("amina")
    amina.get("/arbetslista?valt=1&vad=mina")
    page = amina.get("/arbetslista")
    assert "Inget i urvalet väntar på er" in words(page)
    amina.get(main(page).get_element_by_id("visa-allt").get("href"))
    assert len(rows(amina, "Er tur")) == 1


def test_a_shared_address_shows_its_choice_and_keeps_nothing(sign_in: SignIn, case: CaseId) -> None:
    amina = sign_in("amina")
    assert rows(amina, "Er tur", "/arbetslista?vad=mina") == []
    assert len(rows(amina, "Er tur")) == 1


def test_late_tasks_that_a_choice_hides_are_counted(
    clock: FrozenClock, sign_in: SignIn, case: CaseId
) -> None:
    clock.advance(timedelta(hours=25))
    page = sign_in("amina").get("/arbetslista?vad=mina")
    assert "1 uppgift visas inte, varav 1 försenad på er" in words(page)


@pytest.mark.parametrize(
    ("address", "patients"),
    [
        ("frist=passerad", ["Sven-Olof"]),
        ("frist=idag", ["Sven-Olof"]),
        ("frist=vecka", ["Sven-Olof", "Astrid"]),
        ("vad=otagna", ["Sven-Olof"]),
        ("part=slutenvard", ["Sven-Olof", "Astrid"]),
        ("part=oppenvard", []),
        ("part=drift", ["Sven-Olof", "Astrid"]),
        ("meddelande=olast", []),
    ],
)
def test_choices(ctx: Context, sign_in: SignIn, case: CaseId, address: str, patients: list[str]) -> None:
    admit(ctx, number=SVEN_OLOF, inskriven_tid=local(ctx, hours=-25))
    take(ctx, case, "johan")
    found = rows(sign_in("amina"), "Er tur", f"/arbetslista?{address}")
    shown = [next(name for name in ("Sven-Olof", "Astrid") if name in row) for row in found]
    assert list(dict.fromkeys(shown)) == patients


def test_who_waits_with_a_message_to_read_is_found(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    send_admission_notice(ctx, case)
    assert rows(sign_in("sara"), "Er tur", "/arbetslista?meddelande=olast") != []
    sign_in("sara").post(f"/arenden/{case}/meddelanden/1/kvittera")
    assert rows(sign_in("sara"), "Er tur", "/arbetslista?meddelande=olast") == []


def test_messages_to_read_are_never_left_out(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    send_admission_notice(ctx, case)
    assert "Att läsa" in words(sign_in("sara").get("/arbetslista?vad=mina&frist=passerad"))


def test_rows_are_grouped_by_patient_or_by_deadline(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    admit(ctx, number=SVEN_OLOF, inskriven_tid=local(ctx, hours=-25))
    amina = sign_in("amina")

    def headings(order: str) -> list[str]:
        page = main(amina.get(f"/arbetslista?gruppera={order}"))
        return [" ".join(th.text_content().split()) for th in page.xpath("//th[@scope='rowgroup']")]

    assert headings("patient") == ["Astrid Bergwall 1", "Sven-Olof Härnqvist 2"]
    assert headings("frist") == ["Försenat 1", "Inom en vecka 1", "Utan frist 1"]
    assert headings("") == []


def test_the_case_list_is_narrowed_by_milestone_and_by_whose_move_it_is(
    ctx: Context, clock: FrozenClock, sign_in: SignIn, case: CaseId
) -> None:
    admit(ctx, number=SVEN_OLOF)
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    amina = sign_in("amina")
    [option] = [
        option.get("value")
        for option in main(amina.get("/arenden")).xpath("//select[@name='lage']/option")
        if option.text == "Utskrivningsklar"
    ]
    [row] = rows(amina, "Öppna", f"/arenden?lage={option}")
    assert row.startswith("Astrid")
    [row] = rows(amina, "Öppna", "/arenden?part=oppenvard")
    assert row.startswith("Astrid")
    assert "1 öppet ärende visas inte" in words(amina.get("/arenden?part=oppenvard"))


def test_a_patient_who_is_left_out_has_not_been_looked_at(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    sign_in("amina").get("/arbetslista?vad=mina")
    with ctx.store.reading() as tx:
        seen = tx.access_log.of_person(staff(ctx, "amina").person.id)
    assert [look for look in seen if look.object == "arbetslista"] == []


def test_the_choices_are_closed_and_none_is_about_what_a_municipality_has_granted(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    """PDL 2:8. Who adds a choice must think of this first."""
    assert Narrowing.names() == {"vad", "frist", "lage", "part", "meddelande", "gruppera"}
    send_admission_notice(ctx, case)
    do(ctx, case, "sara", "planera_insatser", sol_insatser=["hemtjanst"], sol_kontakt="Biståndsenheten")
    amina = sign_in("amina")
    for address in ("/arbetslista", "/arenden"):
        offered = main(amina.get(address)).xpath("//details//option/@value")
        assert not any("sol_" in value or "insats" in value or "bistand" in value for value in offered)
        assert len(rows(amina, "Er tur", "/arbetslista?sol_insatser=hemtjanst")) == len(rows(amina, "Er tur"))


def test_a_region_is_not_offered_how_far_a_municipality_has_come(
    ctx: Context, clock: FrozenClock, sign_in: SignIn
) -> None:
    case = admit(ctx, "tove")
    send_admission_notice(ctx, case, "tove")
    milestone = Step(
        StepKind.MILESTONE,
        ProcessId("utskrivning"),
        ElementId("insatser_beviljade"),
        "Insatser beviljade",
        clock.now(),
        Role("kommun_sol"),
    )
    with ctx.store.transaction() as tx:
        entries = Entries(tx.connection, Move(case=case, at=clock.now(), recorded_at=clock.now()))
        entries.add_steps([milestone])
        entries.write()
    sara, tove = sign_in("sara"), sign_in("tove")
    assert milestone.element in main(sara.get("/arenden")).xpath("//select[@name='lage']/option/@value")
    assert milestone.element not in main(tove.get("/arenden")).xpath("//select[@name='lage']/option/@value")
    assert len(rows(tove, "Öppna", f"/arenden?lage={milestone.element}")) == 1
