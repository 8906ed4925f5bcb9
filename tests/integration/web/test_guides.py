"""The guides are for everybody, also for those who have not signed in."""

import pytest
from flask import Flask

from tests.integration.web.reading_pages import main, words
from tests.reading_pdf import said


def test_everybody_finds_the_guide_of_every_party(app: Flask) -> None:
    client = app.test_client()
    links = [link.get("href") for link in main(client.get("/lathund")).iter("a")]
    assert "/lathund/stockholm/slutenvard" in links
    for link in links:
        assert client.get(link).status_code == 200, link


def test_a_guide_tells_the_steps_with_time_and_help_and_can_be_printed(app: Flask) -> None:
    client = app.test_client()
    text = words(client.get("/lathund/stockholm/oppenvard"))
    assert "Lathund: Regionens öppna vård" in text
    assert "Kallelse till SIP: 3 kalenderdagar från underrättelsen om utskrivningsklar. LUS 4:3." in text
    paper = client.get("/lathund/stockholm/oppenvard/utskrift.pdf")
    assert paper.headers["Content-Disposition"] == 'inline; filename="lathund.pdf"'
    assert "Kalla till SIP" in said(paper.data)


@pytest.mark.parametrize("address", ["/lathund/stockholm/ingen", "/lathund/ingen/slutenvard"])
def test_one_that_is_not_there_is_not_found(app: Flask, address: str) -> None:
    assert app.test_client().get(address).status_code == 404
