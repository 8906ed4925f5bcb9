"""Rows in a form, in a browser without scripts: added, taken away, filled in, corrected, put aside."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.actions.context import Context
from service.domain.case import CaseId
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import errors, filled_in, main, words
from tests.planning import a_case, address

ADL = {"adl.ata.fore": "sjalv"}


@pytest.fixture
def case(ctx: Context) -> CaseId:
    return a_case(ctx)


@pytest.fixture
def where(ctx: Context, case: CaseId) -> str:
    return address(ctx, case)


@pytest.fixture
def amina(sign_in: SignIn) -> FlaskClient:
    return sign_in("amina")


def rows(answer: TestResponse) -> list[str]:
    """The names of the rows that a person sees."""
    shown = main(answer).xpath("//*[@data-row][not(ancestor::template)]/@id")
    return [row.removeprefix("f-") for row in shown]


def fact(ctx: Context, case: CaseId, name: str) -> object:
    with ctx.store.reading() as tx:
        return tx.cases.load(case).facts.get(name)


def post(client: FlaskClient, where: str, page: TestResponse, **typed: str) -> TestResponse:
    return client.post(where, data={**filled_in(page), **{k.replace("__", "."): v for k, v in typed.items()}})


def test_a_list_that_nobody_has_begun_shows_one_empty_row(where: str, amina: FlaskClient) -> None:
    page = amina.get(where)
    assert rows(page) == ["sip_insatser.0"]
    assert "En rad för varje insats." in words(page)


def test_a_row_is_added_without_scripts_and_nothing_typed_is_lost(where: str, amina: FlaskClient) -> None:
    answer = post(amina, where, amina.get(where), _ny_rad="sip_insatser", sip_insatser__0__mal="Gå i trappor")
    assert (answer.status_code, answer.location) == (303, f"{where}#f-sip_insatser.1")
    page = amina.get(where)
    assert rows(page) == ["sip_insatser.0", "sip_insatser.1"]
    assert filled_in(page)["sip_insatser.0.mal"] == ["Gå i trappor"]
    assert "Ditt utkast är ifyllt." in words(page)


def test_a_row_is_taken_away_without_scripts(where: str, amina: FlaskClient) -> None:
    typed = {"sip_insatser__0__mal": "Gå", "sip_insatser__1__mal": "Äta", "sip_insatser__2__mal": "Sova"}
    answer = post(amina, where, amina.get(where), _ta_bort_rad="sip_insatser.1", **typed)
    assert answer.location == f"{where}#f-sip_insatser"
    page = amina.get(where)
    assert rows(page) == ["sip_insatser.0", "sip_insatser.2"]
    assert "Rad 2" in words(page)
    assert "Äta" not in [value for values in filled_in(page).values() for value in values]


def test_no_more_rows_are_offered_than_the_list_may_have(where: str, amina: FlaskClient) -> None:
    def add_button() -> str:
        return str(main(amina.get(where)).xpath("//button[@data-add-row]/@hidden"))

    assert add_button() == "[]"
    for _ in range(3):
        post(amina, where, amina.get(where), _ny_rad="sip_insatser")
    assert add_button() != "[]"


def test_rows_are_handed_in_as_a_list_of_contexts(
    ctx: Context, case: CaseId, where: str, amina: FlaskClient
) -> None:
    first = {"sip_insatser__0__mal": "Gå i trappor", "sip_insatser__0__per_vecka": "3"}
    answer = post(amina, where, amina.get(where), **ADL, **first, sip_insatser__1__mal="Äta")
    assert answer.status_code == 303
    found = fact(ctx, case, "sip_insatser")
    assert isinstance(found, list)
    assert [row["mal"] for row in found] == ["Gå i trappor", "Äta"]
    assert found[0]["per_vecka"] == 3


def test_what_is_wrong_in_a_row_is_told_with_its_number_and_leads_there(
    where: str, amina: FlaskClient
) -> None:
    answer = post(
        amina,
        where,
        amina.get(where),
        **ADL,
        sip_insatser__0__mal="Gå",
        sip_insatser__3__per_vecka="ofta",
    )
    assert answer.status_code == 400
    summary = main(answer).xpath("//*[@class='ds-error-summary']//a")
    assert [(link.get("href"), link.text_content()) for link in summary] == [
        ("#f-sip_insatser.3.mal", "Insatser, rad 2: Fyll i ”Mål”."),
        (
            "#f-sip_insatser.3.per_vecka",
            "Insatser, rad 2: Omfattning: Skriv ett tal, till exempel 3 eller 3,5.",
        ),
    ]
    assert errors(answer)["sip_insatser.3.mal"] == "Fyll i ”Mål”."
    assert filled_in(answer)["sip_insatser.3.per_vecka"] == ["ofta"]


def test_too_many_rows_are_told_at_the_list_and_all_are_kept(where: str, amina: FlaskClient) -> None:
    typed = {f"sip_insatser__{number}__mal": "x" for number in range(5)}
    answer = post(amina, where, amina.get(where), **ADL, **typed)
    assert errors(answer) == {"sip_insatser": "Fyll i högst fyra rader. Ta bort några."}
    assert len(rows(answer)) == 5


def test_a_row_without_a_word_is_no_row(ctx: Context, case: CaseId, where: str, amina: FlaskClient) -> None:
    assert post(amina, where, amina.get(where), **ADL).status_code == 303
    assert fact(ctx, case, "sip_insatser") == []


def test_a_draft_keeps_rows_also_those_with_nothing_in_them(where: str, amina: FlaskClient) -> None:
    shown = filled_in(amina.get(where))
    typed = {"sip_insatser.4": "", "sip_insatser.4.mal": "", "sip_insatser.7.mal": "Sova"}
    amina.post(f"{where}/utkast", data={**shown, **typed})
    assert rows(amina.get(where)) == ["sip_insatser.0", "sip_insatser.4", "sip_insatser.7"]


def test_the_page_is_told_what_applies_in_each_row(where: str, amina: FlaskClient) -> None:
    typed = {"sip_insatser.0.bestalld": "ja", "sip_insatser.1.mal": "x"}
    page = main(amina.post(where, data={**typed, "_do": "utkast"}, follow_redirects=True))
    hidden = [
        page.xpath(f"//*[@name='sip_insatser.{row}.hinder']/ancestor::*[@data-depends][1]")[0]
        for row in (0, 1)
    ]
    told = amina.post(f"{where}/utkast", data=typed).headers["HX-Trigger"]
    assert [part.get("data-hidden") is not None for part in hidden] == [True, False]
    assert [f'"{part.get("id")}"' in told for part in hidden] == [True, False]


def test_rows_that_are_known_stand_in_the_form_that_asks_again(
    case: CaseId, where: str, amina: FlaskClient
) -> None:
    later = f"/arenden/{case}/handelser/andrad_plan"
    typed = {
        "sip_insatser__0__mal": "Gå",
        "sip_insatser__3__mal": "Äta",
        "sip_insatser__3__start": "2026-05-01",
    }
    assert post(amina, later, amina.get(later), **typed).status_code == 303
    known = filled_in(amina.get(where))
    assert [known[f"sip_insatser.{row}.mal"] for row in (0, 1)] == [["Gå"], ["Äta"]]
    assert known["sip_insatser.1.start"] == ["2026-05-01"]


def test_where_there_are_no_drafts_a_row_is_added_on_the_page_itself(
    ctx: Context, case: CaseId, amina: FlaskClient
) -> None:
    later = f"/arenden/{case}/handelser/andrad_plan"
    answer = post(amina, later, amina.get(later), _ny_rad="sip_insatser", sip_insatser__0__mal="Gå")
    assert answer.status_code == 200
    assert rows(answer) == ["sip_insatser.0", "sip_insatser.1"]
    assert filled_in(answer)["sip_insatser.0.mal"] == ["Gå"]
    assert post(amina, later, answer, sip_insatser__1__mal="Äta").status_code == 303
    assert fact(ctx, case, "sip_insatser") != []


def test_a_new_case_may_have_rows_too(ctx: Context, case: CaseId, amina: FlaskClient) -> None:
    answer = post(
        amina, "/arenden/ny", amina.get("/arenden/ny"), _ny_rad="kontakter", kontakter__0__namn="Åsa"
    )
    assert rows(answer) == ["kontakter.0", "kontakter.1"]
    assert filled_in(answer)["kontakter.0.namn"] == ["Åsa"]


def test_a_question_in_a_table_has_a_label_that_says_row_and_column(where: str, amina: FlaskClient) -> None:
    page = main(amina.get(where))
    label = page.xpath("//label[@for='f-adl.kla_sig.nu']")[0]
    assert label.text_content().strip() == "Klä sig: Nu"
    heads = page.xpath("//table[contains(@class, 'questions')]//th[@scope='col']")
    assert [head.text_content() for head in heads] == ["Fråga", "Före inskrivningen", "Nu", "Förväntat hemma"]


def test_what_is_missing_in_a_table_is_told_with_its_row(where: str, amina: FlaskClient) -> None:
    answer = post(amina, where, amina.get(where))
    summary = main(answer).xpath("//*[@class='ds-error-summary']//a")
    assert [link.text_content() for link in summary] == ["Äta: Välj ”Före inskrivningen”."]


@pytest.mark.parametrize("named", ["_ny_rad", "_ta_bort_rad"])
@pytest.mark.parametrize("value", ["finns_inte", "sip_insatser.99", "bakgrund", ""])
def test_a_row_of_nothing_changes_nothing(where: str, amina: FlaskClient, named: str, value: str) -> None:
    answer = amina.post(where, data={"bakgrund": "Åsa", named: value})
    assert answer.status_code == 303
    assert filled_in(amina.get(where))["bakgrund"] == ["Åsa"]
    assert rows(amina.get(where)) == ["sip_insatser.0"]


def test_enter_in_a_field_hands_in_the_form_and_takes_no_row_away(where: str, amina: FlaskClient) -> None:
    first = main(amina.get(where)).xpath("//form[@id='formular']//button[not(ancestor::template)]")[0]
    assert (first.get("name"), first.get("aria-hidden"), first.get("tabindex")) == (None, "true", "-1")
