"""The case page: where it stands, what is due and why, who takes part, what has happened."""

from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from lxml import etree

from service.actions.begin_diagram import begin_diagram
from service.actions.context import Context
from service.actions.fire_due_timers import fire_due_timers
from service.domain.case import CaseId, ProcessId
from service.domain.clock import FrozenClock
from tests.a_context import admit, command, do, give_notice, local, send_admission_notice, staff
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import main, words


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx)


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def part(client: FlaskClient, case: CaseId, anchor: str) -> str:
    """A part of the case page as one line of text."""
    return said_in(element(client, case, anchor))


def said_in(found: Any) -> str:
    return " ".join(" ".join(found.itertext()).split())


def element(client: FlaskClient, case: CaseId, anchor: str) -> Any:
    return main(client.get(f"/arenden/{case}")).get_element_by_id(anchor)


def test_the_head_says_whom_it_is_about_whose_move_it_is_and_what_is_due(
    amina: FlaskClient, case: CaseId
) -> None:
    head = said_in(main(amina.get(f"/arenden/{case}")).find(".//header"))
    assert head.startswith("Astrid Bergwall 19380517-9813 Lindgatan 4, 990 01 Ekhamra Er tur Skicka inskrivn")
    assert "Skicka inskrivningsmeddelande 1 dygn kvar i morgon kl. 09.00 LUS 2:3" in head
    assert "Slutenvård Avdelning 72, Norra sjukhuset" in head


def test_when_it_is_our_move_the_head_shows_our_task_and_not_one_of_others_that_is_due_before(
    ctx: Context, sign_in: SignIn, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    do(
        ctx, case, "karin", "planera_oppenvard", ov_insatser=["lakare"], ov_klar="ja"
    )  # the others are due first
    said = said_in(main(sign_in("karin").get(f"/arenden/{case}")).find(".//header"))
    assert "Er tur Utse fast vårdkontakt" in said


@pytest.mark.parametrize("address", ["/arenden/{}", "/arenden/{}/diagram/utskrivning.bpmn", "/arenden/4711"])
def test_a_unit_outside_the_case_learns_nothing_of_it(sign_in: SignIn, case: CaseId, address: str) -> None:
    answer = sign_in("tove").get(address.format(case))
    assert answer.status_code == 404
    assert "Sidan finns inte" in answer.text
    assert "Astrid" not in answer.text


def test_a_unit_outside_the_case_acknowledges_nothing(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    send_admission_notice(ctx, case)
    assert sign_in("tove").post(f"/arenden/{case}/meddelanden/1/kvittera").status_code == 404


def test_the_picture_is_the_diagram_of_the_frozen_version(
    ctx: Context, amina: FlaskClient, case: CaseId
) -> None:
    answer = amina.get(f"/arenden/{case}/diagram/utskrivning.bpmn")
    assert answer.mimetype == "application/xml"
    assert etree.fromstring(answer.data).tag == "{http://www.omg.org/spec/BPMN/20100524/MODEL}definitions"


def test_a_diagram_that_the_agreement_lacks_is_not_found(amina: FlaskClient, case: CaseId) -> None:
    assert amina.get(f"/arenden/{case}/diagram/okand.bpmn").status_code == 404


def test_what_the_picture_marks_stands_as_text_beside_it(
    ctx: Context, amina: FlaskClient, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    assert "Skicka inskrivningsmeddelande gjort i dag kl. 09.00" in part(amina, case, "steg-utskrivning")
    steps = part(amina, case, "steg-planering")
    assert "Planera insatser pågår hos Biståndsenheten, Ekhamra kommun" in steps
    assert "Insatser planerade återstår" in steps
    pictures = element(amina, case, "laget").xpath(".//*[@data-diagram]")
    shown = ["bild-utskrivning", "bild-planering", "bild-sip", "bild-vardtillfalle"]
    assert [picture.get("id") for picture in pictures] == shown
    assert "planera_insatser" in pictures[1].get("data-here").split()
    assert "skicka_inskrivningsmeddelande" in pictures[0].get("data-passed").split()


def test_what_is_done_only_when_somebody_is_late_is_not_said_to_remain(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId
) -> None:
    assert "Hantera försenat" not in part(amina, case, "steg-utskrivning")
    clock.advance(timedelta(hours=25))
    fire_due_timers(ctx, "test")
    assert "Hantera försenat inskrivningsmeddelande pågår hos Avdelning 72" in part(
        amina, case, "steg-utskrivning"
    )


def test_a_deadline_says_how_it_was_worked_out_and_where_it_comes_from(
    amina: FlaskClient, case: CaseId
) -> None:
    said = part(amina, case, "frister")
    assert "Inskrivningsmeddelande" in said
    assert "1 dygn kvar" in said
    assert "LUS 2:3" in said
    assert (
        "Räknas från inskrivningen eller en senare bedömning av behovet: måndag 13 april 2026 kl. 09.00."
        in said
    )
    assert "24 timmar efter det" in said


def test_a_deadline_that_was_kept_says_so(ctx: Context, amina: FlaskClient, case: CaseId) -> None:
    send_admission_notice(ctx, case)
    assert "Skicka inskrivningsmeddelande Klart i tid Fristen: i morgon kl. 09.00" in part(
        amina, case, "frister"
    )


def test_a_deadline_that_was_not_kept_says_how_late(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId
) -> None:
    clock.advance(timedelta(hours=27))
    fire_due_timers(ctx, "test")
    send_admission_notice(ctx, case)
    assert "Klart 3 tim för sent" in part(amina, case, "frister")


def test_what_the_region_has_not_confirmed_is_said(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    assert "Ej bekräftad av regionen" in part(amina, case, "frister")
    assert "betalningsansvaret är aktiverat" in part(amina, case, "overenskommelse")


def test_who_has_read_a_message_is_said_unit_by_unit(ctx: Context, sign_in: SignIn, case: CaseId) -> None:
    send_admission_notice(ctx, case)
    sara = sign_in("sara")
    assert "Biståndsenheten, Ekhamra kommun Levererat i dag kl. 09.00, inte läst" in part(
        sara, case, "meddelanden"
    )
    answer = sara.post(f"/arenden/{case}/meddelanden/1/kvittera")
    assert answer.location == f"/arenden/{case}#meddelanden"
    said = part(sara, case, "meddelanden")
    assert "Biståndsenheten, Ekhamra kommun Läst av Sara Nyhlén i dag kl. 09.00" in said
    assert "Hemsjukvården, Ekhamra kommun Levererat i dag kl. 09.00, inte läst" in said


def test_only_those_who_have_something_to_read_are_asked_to_acknowledge_it(
    ctx: Context, sign_in: SignIn, amina: FlaskClient, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    assert "Kvittera" not in part(amina, case, "meddelanden")
    assert "inte att ni godtar det" in part(sign_in("sara"), case, "meddelanden")


def test_what_is_known_is_said_with_the_forms_labels_and_words(
    ctx: Context, amina: FlaskClient, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    said = part(amina, case, "uppgifter-om-patienten")
    assert "Inskrivningsmeddelande Amina Lindqvist, Avdelning 72, Norra sjukhuset, i dag kl. 09.00" in said
    assert "Beräknat utskrivningsdatum torsdag 16 april 2026" in said
    assert "Socialtjänstens enhet Biståndsenheten, Ekhamra kommun" in said
    assert "tid." not in said
    assert "parameter." not in said
    assert "mottagare." not in said


def test_the_history_says_what_when_and_who_the_latest_first(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId
) -> None:
    clock.advance(timedelta(hours=1))
    send_admission_notice(ctx, case)
    latest, first = element(amina, case, "historik").xpath(".//tbody/tr")
    latest, first = (said_in(row) for row in (latest, first))
    assert latest.startswith("i dag kl. 10.00")
    assert "Skicka inskrivningsmeddelande: gjort" in latest
    assert latest.endswith("Amina Lindqvist Avdelning 72, Norra sjukhuset")
    assert "Ärendet öppnades" in first


def test_what_a_timer_did_is_dated_when_it_was_due_and_says_when_it_was_written(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId
) -> None:
    clock.advance(timedelta(hours=26))
    fire_due_timers(ctx, "test")
    said = part(amina, case, "historik")
    assert "i dag kl. 09.00 Antecknat i dag kl. 11.00 Tiden gick ut: 24 timmar har gått" in said
    assert "Hemgång" in said


def test_parties_are_named_as_the_agreement_names_them(
    ctx: Context, amina: FlaskClient, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    said = part(amina, case, "parter")
    assert "Kommun – socialtjänst Biståndsenheten, Ekhamra kommun Deltar sedan i dag kl. 09.00" in said


def test_a_party_that_was_replaced_is_still_named(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId
) -> None:
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=1))
    with ctx.store.transaction() as tx:
        locked = tx.cases.lock(case)
        moved = ctx.engine.look(
            ctx.agreement(tx, locked.agreement), locked.state, locked.facts, ctx.clock.now()
        )
        tx.cases.save(locked, moved, at=ctx.clock.now(), participants={"kommun_sol": "bistand_lunde"})
    said = part(amina, case, "parter")
    assert "Biståndsenheten, Lunde kommun Deltar sedan i dag kl. 10.00" in said
    assert "Biståndsenheten, Ekhamra kommun Deltog i dag kl. 09.00–i dag kl. 10.00" in said


def test_nothing_is_said_of_payment_before_it_has_been_tried(amina: FlaskClient, case: CaseId) -> None:
    assert "Betalningsansvar" not in words(amina.get(f"/arenden/{case}"))


def test_a_payment_that_a_person_must_decide_is_under_review_with_reason_and_source(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId
) -> None:
    review(ctx, clock, case)
    said = part(amina, case, "betalning")
    assert said.startswith("Betalningsansvar Granskas")
    assert "Regionen har inte bekräftat" in said
    assert "(Överenskommelsen, betalning)" in said


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [("betalar", "Kommunen betalar från torsdag 16 april 2026"), ("betalar_inte", "Inget betalningsansvar")],
)
def test_the_reviewers_word_decides(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId, answer: str, outcome: str
) -> None:
    review(ctx, clock, case)
    do(
        ctx,
        case,
        "amina",
        "granska_betalningsansvaret",
        granskning_beslut=answer,
        granskning_motivering="Avtalet är granskat.",
        granskning_av="Amina Lindqvist",
    )
    said = part(amina, case, "betalning")
    assert outcome in said
    assert "Avtalet är granskat." in said


def test_a_review_of_an_earlier_notice_decides_nothing_of_a_later_one(
    ctx: Context, clock: FrozenClock, amina: FlaskClient, case: CaseId
) -> None:
    review(ctx, clock, case)
    do(
        ctx,
        case,
        "amina",
        "granska_betalningsansvaret",
        granskning_beslut="betalar",
        granskning_motivering="Avtalet är granskat.",
        granskning_av="Amina Lindqvist",
    )
    withdrawn = {
        "atertagen_lakare": ["Johan Ekwall"],
        "atertagen_tid": [local(ctx, hours=0)],
        "atertagen_orsak": ["Feber"],
    }
    process = ProcessId("atertagen_underrattelse")
    begin_diagram(ctx, case, process, withdrawn, who=staff(ctx, "amina"), command=command())
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    clock.advance(timedelta(days=5))
    fire_due_timers(ctx, "test")
    said = part(amina, case, "betalning")
    assert said.startswith("Betalningsansvar Granskas")
    assert "Avtalet är granskat." not in said


def review(ctx: Context, clock: FrozenClock, case: CaseId) -> None:
    """Everything is in order, but the agreement's payment is not confirmed: somebody must look at it."""
    send_admission_notice(ctx, case)
    do(
        ctx,
        case,
        "karin",
        "ta_stallning_till_sip",
        oppen_tvangsvard="nej",
        sip_behov="en",
        sip_motivering="Se journalen",
    )
    do(ctx, case, "sara", "planera_insatser", sol_insatser=["hemtjanst"], sol_kontakt="099-100 40 50")
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    do(ctx, case, "karin", "bekrafta_insatser", underrattelse_mottagen="on", oppenvard_insatser="ja")
    clock.advance(timedelta(days=3))
    fire_due_timers(ctx, "test")
