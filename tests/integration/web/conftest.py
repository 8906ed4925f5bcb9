"""Pages over a real store: a browser without scripts for each person who is signed in."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.actions.context import Context
from service.app import create_app
from service.settings import Settings
from tests.a_context import staff

SignIn = Callable[[str], FlaskClient]


@pytest.fixture
def app(ctx: Context) -> Flask:
    """Without the protection against forged forms; the tests of that protection turn it on."""
    app = create_app(ctx, Settings("sqlite:///unused", "k" * 32, demo=True, secure_cookies=False))
    app.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    return app


@pytest.fixture
def sign_in(app: Flask, ctx: Context) -> SignIn:
    """sign_in("amina") is her browser."""

    def signed_in(person: str) -> FlaskClient:
        client = app.test_client()
        client.post("/logga-in", data={"person": person, "unit": staff(ctx, person).unit.id})
        return client

    return signed_in
