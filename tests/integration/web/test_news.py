"""News: operators write, everybody reads, each puts away what has been read; a disturbance stays."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.domain.clock import FrozenClock
from tests.integration.web.conftest import SignIn
from tests.integration.web.reading_pages import errors, main, words

NEWS = {"slag": "nyhet", "rubrik": "Nya urval", "text": "Nu går det att gruppera arbetslistan."}


def write(mira: FlaskClient, **changes: str) -> TestResponse:
    return mira.post("/drift/nyheter", data={**NEWS, "_command": repr(changes), **changes})


def on_top(client: FlaskClient) -> str:
    sections = main(client.get("/arbetslista")).xpath("//section[@aria-label='Från driften']")
    return " ".join(sections[0].text_content().split()) if sections else ""


def test_news_is_on_top_of_every_page_until_the_person_has_put_it_away(sign_in: SignIn) -> None:
    mira, amina, sara = sign_in("mira"), sign_in("amina"), sign_in("sara")
    assert write(mira).status_code == 303
    assert on_top(amina) == "Nyhet Nya urval Nu går det att gruppera arbetslistan. Jag har läst Nya urval"
    amina.post("/nyheter/1/last")
    amina.post("/nyheter/1/last")
    assert on_top(amina) == ""
    assert "Nya urval" in on_top(sara)
    assert "Nya urval" in words(amina.get("/nyheter"))


def test_a_disturbance_stays_until_it_is_taken_down(sign_in: SignIn) -> None:
    mira, amina = sign_in("mira"), sign_in("amina")
    write(mira, slag="storning", rubrik="Sms går inte fram")
    assert on_top(amina).startswith("Störning Sms går inte fram")
    assert "Jag har läst" not in on_top(amina)
    amina.post("/nyheter/1/last")
    assert "Sms går inte fram" in on_top(amina)
    mira.post("/drift/nyheter/1/ta-ner")
    assert on_top(amina) == ""


def test_what_is_planned_is_shown_from_and_until_its_times(sign_in: SignIn, clock: FrozenClock) -> None:
    mira, amina = sign_in("mira"), sign_in("amina")
    write(mira, slag="avbrott", rubrik="Uppgradering", fran="2026-04-13T10:00", till="2026-04-13T11:00")
    assert on_top(amina) == ""
    assert "Uppgradering" not in words(amina.get("/nyheter"))
    assert "Uppgradering" in words(mira.get("/drift/nyheter"))
    clock.advance(timedelta(hours=1))
    assert on_top(amina).startswith("Planerat avbrott Uppgradering")
    clock.advance(timedelta(hours=1))
    assert on_top(amina) == ""


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"slag": "annat"}, "slag"),
        ({"rubrik": " "}, "rubrik"),
        ({"text": "x" * 1001}, "text"),
        ({"fran": "i morgon"}, "fran"),
        ({"till": "2026-04-13T08:59"}, "till"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field_and_nothing_is_lost(
    sign_in: SignIn, changes: dict[str, str], field: str
) -> None:
    answer = write(sign_in("mira"), **changes)
    assert answer.status_code == 400
    assert set(errors(answer)) == {field}
    assert "Nya urval" in answer.text or field == "rubrik"
    assert on_top(sign_in("amina")) == ""


def test_sent_twice_it_is_written_once(sign_in: SignIn) -> None:
    mira = sign_in("mira")
    write(mira)
    write(mira)
    assert on_top(sign_in("amina")).count("Jag har läst") == 1


def test_only_operators_write(sign_in: SignIn) -> None:
    amina = sign_in("amina")
    assert amina.get("/drift/nyheter").status_code == 403
    assert write(amina).status_code == 403
    assert amina.post("/drift/nyheter/1/ta-ner").status_code == 403
