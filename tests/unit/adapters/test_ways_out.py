"""What is handed to a mail server and to an SMS gateway, and what comes of a refusal."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from adapters.email import Mailer
from adapters.sms import Gateway
from adapters.sms.gateway import international
from service.domain.notice import NotSent, Outgoing

NOTICE = Outgoing("hemgang-7", "enhet@exempel.invalid", "Hemgång: Enheten", "Nytt att läsa åt er")


def test_a_mail_has_the_same_id_however_often_it_is_tried_and_wants_no_answer() -> None:
    message = Mailer("post", 587, "hemgang@region.invalid").message(NOTICE)
    assert message["Message-ID"] == "<hemgang-7@region.invalid>"
    assert (message["To"], message["Auto-Submitted"]) == ("enhet@exempel.invalid", "auto-generated")
    assert message.get_content().strip() == "Nytt att läsa åt er"


def test_a_mail_server_that_does_not_answer_is_told_of_without_the_address() -> None:
    with pytest.raises(NotSent) as refused:
        Mailer("127.0.0.1", 1, "hemgang@region.invalid").send(NOTICE)
    assert refused.value.retry
    assert "exempel" not in str(refused.value)


@pytest.mark.parametrize(
    ("written", "dialled"),
    [("099-200 04 01", "+46992000401"), ("+46 99 200", "+4699200"), ("0992000401", "+46992000401")],
)
def test_a_number_is_dialled_with_its_country(written: str, dialled: str) -> None:
    assert international(written) == dialled


class _Gateway(BaseHTTPRequestHandler):
    """Answers as it is told to, and remembers what it was asked."""

    status = 202
    asked: tuple[dict[str, str], Any] = ({}, None)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        type(self).asked = ({**self.headers}, json.loads(body))
        self.send_response(self.status)
        self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Gateway)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sms"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_gateway_is_asked_once_with_token_and_key(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Gateway, "status", 202)
    Gateway(address, "hemlig", "Hemgang").send(Outgoing("hemgang-7", "099-200 04 01", "", "Läs"))
    headers, body = _Gateway.asked
    assert body == {"from": "Hemgang", "to": "+46992000401", "message": "Läs"}
    assert (headers["Authorization"], headers["Idempotency-Key"]) == ("Bearer hemlig", "hemgang-7")


@pytest.mark.parametrize("status", [302, 401, 500])
def test_a_gateway_that_refuses_or_points_elsewhere_has_not_sent(
    address: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Gateway, "status", status)
    with pytest.raises(NotSent, match=str(status)):
        Gateway(address, "hemlig", "Hemgang").send(NOTICE)
