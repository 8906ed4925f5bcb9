"""What every answer says to the browser about safety and keeping."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.web.layout import allow_inline_styles, asset, install
from service.web.layout.style import install_style_page


@pytest.fixture
def app() -> Flask:
    app = Flask(__name__, static_folder=None)
    install(app)
    install_style_page(app)

    @app.get("/editor")
    def editor() -> str:
        allow_inline_styles()
        return ""

    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def test_a_page_is_kept_nowhere_and_framed_by_nobody(client: FlaskClient) -> None:
    headers = client.get("/stil").headers
    assert headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_a_page_runs_no_inline_scripts_or_styles(client: FlaskClient) -> None:
    assert "unsafe" not in client.get("/stil").headers["Content-Security-Policy"]


def test_only_an_editor_that_asks_may_style_inline(client: FlaskClient) -> None:
    assert "style-src 'self' 'unsafe-inline'" in client.get("/editor").headers["Content-Security-Policy"]
    assert "unsafe-inline" not in client.get("/stil").headers["Content-Security-Policy"]


def test_an_answer_that_is_not_found_is_protected_too(client: FlaskClient) -> None:
    answer = client.get("/finns-inte")
    assert answer.status_code == 404
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


def test_a_built_file_is_kept_for_ever_at_an_address_of_its_content(app: Flask, client: FlaskClient) -> None:
    with app.test_request_context():
        address = asset("page.css")
    with client.get(address) as answer:
        assert "immutable" in answer.headers["Cache-Control"]


def test_an_old_address_gets_the_new_file_but_not_for_ever(client: FlaskClient) -> None:
    with client.get("/statiskt/0000000000/page.css") as answer:
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("name", ["finns-inte.js", "../../words.py", "%2e%2e/%2e%2e/words.py"])
def test_nothing_outside_the_bundle_is_handed_out(client: FlaskClient, name: str) -> None:
    assert client.get(f"/statiskt/0000000000/{name}").status_code == 404
