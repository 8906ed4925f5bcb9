"""Nobody sees a page without being signed in, except those that are for everybody."""

import re

import pytest
from flask import Flask

from service.actions.context import Context
from service.app import create_app
from service.settings import Settings

FOR_EVERYBODY = {
    "home",  # only leads on
    "signing_in.choose",
    "signing_in.enter",
    "signing_in.leave",
    "layout.built_file",
    "about.service",
    "about.accessibility",
    "guides.every_guide",  # what a role does, from the agreement: no patient is named
    "guides.one_guide",
    "guides.guide_paper",
}


@pytest.fixture
def app(ctx: Context) -> Flask:
    app = create_app(ctx, Settings("sqlite:///unused", "k" * 32, demo=True, secure_cookies=False))
    app.config.update(TESTING=True, WTF_CSRF_ENABLED=False)
    return app


def test_every_page_but_those_for_everybody_asks_who_is_there(app: Flask) -> None:
    guarded = {name for name, view in app.view_functions.items() if getattr(view, "signed_in_only", False)}
    assert set(app.view_functions) - guarded == FOR_EVERYBODY


def test_somebody_who_is_not_signed_in_is_sent_to_sign_in(app: Flask) -> None:
    client, asked = app.test_client(), 0
    for rule in app.url_map.iter_rules():
        if rule.endpoint in FOR_EVERYBODY:
            continue
        address = re.sub(r"<int:\w+>", "1", rule.rule)
        address = re.sub(r"<(\w+:)?\w+>", "x", address)
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            answer = client.open(address, method=method)
            assert (answer.status_code, answer.location.split("?")[0]) == (302, "/logga-in"), address
            asked += 1
    assert asked > 8
