"""Signing in as one of the made-up people."""

import pytest
from flask import Flask

from tests.integration.web.reading_pages import main, words


def test_the_people_stand_by_party_in_the_order_of_the_process(app: Flask) -> None:
    page = main(app.test_client().get("/logga-in"))
    assert [heading.text for heading in page.iter("h2")] == [
        "Slutenvård",
        "Regionens öppna vård",
        "Kommun – socialtjänst",
        "Kommun – hälso- och sjukvård",
        "Drift",
        "Ekonomi",
        "Processägare",
    ]


def test_somebody_with_two_units_chooses_between_them(app: Flask) -> None:
    page = main(app.test_client().get("/logga-in"))
    johan = page.xpath("//li[.//strong[text()='Johan Ekwall']]//button")
    assert [" ".join(button.text_content().split()) for button in johan] == [
        "Johan Ekwall, Avdelning 72, Norra sjukhuset",
        "Johan Ekwall, Geriatrik 3, Södra sjukhuset",
    ]


def test_signing_in_leads_back_to_the_page_that_was_asked_for(app: Flask) -> None:
    client = app.test_client()
    asked = client.get("/arenden")
    assert asked.location == "/logga-in?till=/arenden?"
    answer = client.post("/logga-in", data={"person": "amina", "unit": "avd72", "till": "/arenden?"})
    assert answer.location == "/arenden"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "//example.org/",
        "/\\example.org",
        "/\t/example.org",
        "/\n/example.org",
        "/a\r\nX: y",
    ],
)
def test_the_way_back_never_leads_elsewhere(app: Flask, address: str) -> None:
    data = {"person": "amina", "unit": "avd72", "till": address}
    assert app.test_client().post("/logga-in", data=data).location == "/"


@pytest.mark.parametrize("address", ["/om", "/tillganglighet"])
def test_everybody_may_read_about_the_service(app: Flask, address: str) -> None:
    answer = app.test_client().get(address)
    assert answer.status_code == 200
    assert "Hemgång" in words(answer)
