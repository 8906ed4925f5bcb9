"""The form of a task, of a new case and of what may be done at any time."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from service.actions.context import Context
from service.domain.case import CaseId
from service.domain.clock import FrozenClock
from service.web.layout.prose import prose
from tests.a_context import admit, give_notice, local, open_elements, send_admission_notice, staff, task_of
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import errors, filled_in, main, post_as_shown, words

NOTICE = "skicka_inskrivningsmeddelande"


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return admit(ctx)


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def address(ctx: Context, case: CaseId, element: str = NOTICE) -> str:
    return f"/arenden/{case}/uppgifter/{task_of(ctx, case, element)}"


def answers(ctx: Context, **more: str) -> dict[str, str]:
    return {"beraknad_utskrivning": local(ctx, 72)[:10], "annan_kommun_boende": "nej"} | more


def test_the_page_says_whom_it_is_about_what_to_do_and_how_long_is_left(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    read = words(amina.get(address(ctx, case)))
    for said in ("Astrid Bergwall", "19380517-9813", "Skicka inskrivningsmeddelande", "1 dygn kvar"):
        assert said in read
    assert "Så räknas tiden" in read
    assert "Att tänka på" in read


def test_a_task_handed_in_leads_to_the_case_and_says_so_once(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    answer = post_as_shown(amina, address(ctx, case), **answers(ctx))
    assert (answer.status_code, answer.location) == (303, f"/arenden/{case}")
    assert NOTICE not in open_elements(ctx, case)
    with amina.session_transaction() as session:
        assert session["_flashes"] == [("message", "Klart: Skicka inskrivningsmeddelande")]
    said = "Klart: Skicka inskrivningsmeddelande"
    assert words(amina.get("/arenden/ny")).count(said) == 1
    assert said not in words(amina.get("/arenden/ny"))


def test_a_form_sent_twice_has_one_effect_and_the_same_answer(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    where = address(ctx, case)
    sent = {**filled_in(amina.get(where)), **answers(ctx)}
    first, second = amina.post(where, data=sent), amina.post(where, data=sent)
    assert (first.status_code, first.location) == (second.status_code, second.location)
    with ctx.store.reading() as tx:
        done = [entry for entry in tx.history.of_case(case) if entry.element == NOTICE]
    assert len(done) == 1


def test_what_is_missing_is_listed_first_and_everything_typed_is_kept(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    typed = {"behov_kommun_sol": "ja", "enhet_kommun_sol": "", "kontakt_avdelning": "Åsa <b>"}
    answer = post_as_shown(amina, address(ctx, case), **typed)
    assert answer.status_code == 400
    assert set(errors(answer)) == {"beraknad_utskrivning", "enhet_kommun_sol", "annan_kommun_boende"}
    links = main(answer).xpath("//*[@class='ds-error-summary']//a/@href")
    assert links == ["#f-beraknad_utskrivning", "#f-enhet_kommun_sol", "#f-annan_kommun_boende"]
    kept = filled_in(answer)
    assert (kept["kontakt_avdelning"], kept["behov_kommun_sol"]) == (["Åsa <b>"], ["ja"])


def test_a_corrected_form_can_be_handed_in(ctx: Context, case: CaseId, amina: FlaskClient) -> None:
    where = address(ctx, case)
    wrong = post_as_shown(amina, where)
    assert amina.post(where, data={**filled_in(wrong), **answers(ctx)}).status_code == 303


def test_a_field_that_does_not_apply_is_on_the_page_but_not_asked_for(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    page = main(amina.get(address(ctx, case)))
    picker = page.xpath("//*[@name='enhet_kommun_sol']/ancestor::*[@data-depends][1]")[0]
    assert picker.get("data-hidden") is not None
    assert post_as_shown(amina, address(ctx, case), **answers(ctx)).status_code == 303


def test_the_page_is_told_which_fields_apply_now(ctx: Context, case: CaseId, amina: FlaskClient) -> None:
    where = address(ctx, case)
    page = main(amina.get(where))
    picker = page.xpath("//*[@name='enhet_kommun_sol']/ancestor::*[@data-depends][1]/@id")[0]
    before = amina.post(f"{where}/utkast", data={}).headers["HX-Trigger"]
    after = amina.post(f"{where}/utkast", data={"behov_kommun_sol": "ja"}).headers["HX-Trigger"]
    assert f'"{picker}"' in before
    assert f'"{picker}"' not in after


@pytest.mark.parametrize(
    ("moment", "message"),
    [
        ("2026-04-13T23:00", "Tidpunkten ligger i framtiden."),
        ("2026-03-29T02:30", "Klockslaget finns inte den dagen, för klockan ställs fram till sommartid."),
        ("2026-02-30T10:00", "Skriv datumet som åååå-mm-dd."),
        ("i morse", "Skriv datum och klockslag som åååå-mm-dd tt:mm."),
    ],
)
def test_an_impossible_moment_is_explained_and_kept(amina: FlaskClient, moment: str, message: str) -> None:
    answer = post_as_shown(amina, "/arenden/ny", inskriven_tid=moment)
    assert errors(answer)["inskriven_tid"] == message
    assert filled_in(answer)["inskriven_tid"] == [moment]
    shown_as = main(answer).xpath("//*[@name='inskriven_tid']/@type")[0]
    assert shown_as == ("text" if moment == "i morse" else "datetime-local")


@pytest.mark.parametrize("number", ["19380517-9814", "380517-9813", "hej"])
def test_a_wrong_identity_number_is_refused_in_swedish(amina: FlaskClient, number: str) -> None:
    answer = post_as_shown(amina, "/arenden/ny", personnummer=number)
    assert errors(answer)["personnummer"].startswith("Personnumret stämmer inte.")
    assert filled_in(answer)["personnummer"] == [number]


def test_somebody_who_is_not_in_the_register_cannot_be_admitted(ctx: Context, amina: FlaskClient) -> None:
    sent = {"personnummer": "199001012385", "inskriven_tid": local(ctx, 0), "behov_lakare": "J. Ekwall"}
    answer = post_as_shown(amina, "/arenden/ny", **sent)
    assert "folkbokföringen" in errors(answer)["personnummer"]


def test_a_new_case_is_opened_once_and_shown(ctx: Context, amina: FlaskClient) -> None:
    shown = filled_in(amina.get("/arenden/ny"))
    typed = {"personnummer": "19380517-9813", "inskriven_tid": local(ctx, 0), "behov_lakare": "Johan Ekwall"}
    first = amina.post("/arenden/ny", data={**shown, **typed})
    second = amina.post("/arenden/ny", data={**shown, **typed})
    assert first.status_code == 303
    assert first.location == second.location
    with ctx.store.reading() as tx:
        assert len(tx.caseload.of_unit(staff(ctx, "amina").unit.id)) == 1


def test_a_made_up_patient_can_be_picked_without_scripts(amina: FlaskClient) -> None:
    answer = post_as_shown(amina, "/arenden/ny", behov_lakare="Johan Ekwall", _patient="19380517-9813")
    assert answer.status_code == 200
    kept = filled_in(answer)
    assert (kept["personnummer"], kept["behov_lakare"]) == (["19380517-9813"], ["Johan Ekwall"])


def test_a_patient_who_is_admitted_is_not_offered_again(case: CaseId, amina: FlaskClient) -> None:
    read = words(amina.get("/arenden/ny"))
    assert "Astrid Bergwall" not in read
    assert "Ibrahim Saleh" in read


def test_what_may_be_done_at_any_time_has_a_form_filled_with_what_is_known(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    send_admission_notice(ctx, case)
    where = f"/arenden/{case}/handelser/andrat_datum"
    assert filled_in(amina.get(where))["beraknad_utskrivning"] == ["2026-04-16"]
    answer = post_as_shown(amina, where, beraknad_utskrivning="2026-04-20", andrat_datum_orsak="Feber")
    assert (answer.status_code, answer.location) == (303, f"/arenden/{case}")
    assert filled_in(amina.get(where))["beraknad_utskrivning"] == ["2026-04-20"]


def test_a_date_that_has_passed_is_refused(ctx: Context, case: CaseId, amina: FlaskClient) -> None:
    answer = post_as_shown(amina, address(ctx, case), beraknad_utskrivning="2026-04-12")
    assert errors(answer)["beraknad_utskrivning"] == "Datumet har redan passerat."


def test_what_ready_for_discharge_means_stands_at_that_step(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    send_admission_notice(ctx, case)
    read = words(amina.get(address(ctx, case, "bedom_utskrivningsklar")))
    assert "behandlande läkaren har bedömt att vård vid en enhet inom den slutna vården inte längre" in read


@pytest.mark.parametrize(
    "where", ["/arenden/999", "/arenden/1/uppgifter/9.99", "/arenden/1/handelser/finns_ej"]
)
def test_what_does_not_exist_is_a_readable_404(case: CaseId, amina: FlaskClient, where: str) -> None:
    assert case == 1
    answer = amina.get(where)
    assert answer.status_code == 404
    assert "Sidan finns inte" in words(answer)


def test_another_unit_learns_nothing_of_the_case(ctx: Context, case: CaseId, sign_in: SignIn) -> None:
    answer = sign_in("tove").get(address(ctx, case))
    assert answer.status_code == 404
    assert "Astrid" not in answer.text


def test_a_task_of_another_party_cannot_be_done(ctx: Context, case: CaseId, sign_in: SignIn) -> None:
    where_done = address(ctx, case)
    send_admission_notice(ctx, case)
    where = address(ctx, case, "bedom_utskrivningsklar")
    sara = sign_in("sara")
    for answer in (sara.get(where), sara.post(where, data={"utskrivningsklar_lakare": "Sara"})):
        assert answer.status_code == 403
        assert "Uppgiften ligger hos en annan enhet." in words(answer)
    assert sara.get(where_done).status_code == 409


def test_only_the_party_that_admits_may_open_a_case(sign_in: SignIn) -> None:
    answer = sign_in("sara").get("/arenden/ny")
    assert answer.status_code == 403
    assert "Det slaget av ärende öppnas av en annan part." in words(answer)


def test_whoever_is_not_signed_in_is_sent_to_sign_in_and_a_script_gets_no_page(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    where = address(ctx, case)
    amina.post("/logga-ut")
    assert amina.get(where).location.startswith("/logga-in?till=")
    assert amina.post(f"{where}/utkast", headers={"HX-Request": "true"}).status_code == 401


def test_a_forged_or_stale_form_changes_nothing_and_keeps_the_text(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    amina.application.config["WTF_CSRF_ENABLED"] = True
    where = address(ctx, case)
    answer = amina.post(where, data=answers(ctx, kontakt_avdelning="Åsa"))
    assert answer.status_code == 400
    assert "Sidan var för gammal" in words(answer)
    assert "Åsa" in words(answer)
    assert NOTICE in open_elements(ctx, case)


def test_a_form_as_it_was_shown_passes_the_protection_against_forgery(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    amina.application.config["WTF_CSRF_ENABLED"] = True
    assert post_as_shown(amina, address(ctx, case), **answers(ctx)).status_code == 303


def test_a_help_text_cannot_bring_scripts() -> None:
    cleaned = prose("**Fet** <script>alert(1)</script> [ut](javascript:alert(1)) <img src=x onerror=y>")
    assert "<strong>Fet</strong>" in cleaned
    assert "script" not in cleaned
    assert "onerror" not in cleaned


def test_a_diagram_that_no_longer_fits_the_case_says_so(
    ctx: Context, clock: FrozenClock, case: CaseId, amina: FlaskClient
) -> None:
    answer = amina.get(f"/arenden/{case}/handelser/aterta_underrattelse")
    assert answer.status_code == 404
    answer = amina.get(f"/arenden/{case}/handelser/atertagen_underrattelse")
    assert answer.status_code == 409
    assert "Det går inte att göra nu" in words(answer)
    send_admission_notice(ctx, case)
    clock.advance(timedelta(hours=1))
    give_notice(ctx, case)
    assert amina.get(f"/arenden/{case}/handelser/atertagen_underrattelse").status_code == 200
