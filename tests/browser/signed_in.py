"""Opens pages as one of the made-up people."""

from flask import Flask
from playwright.sync_api import BrowserContext

from service.actions.context import Context
from tests.a_context import staff


def sign_in(browser: BrowserContext, app: Flask, site: str, ctx: Context, person: str) -> None:
    """Puts a session in the browser, as the sign-in page would."""
    who = staff(ctx, person)
    signing = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    session = signing.dumps({"person": who.person.id, "unit": who.unit.id})
    browser.clear_cookies()
    browser.add_cookies([{"name": app.config["SESSION_COOKIE_NAME"], "value": session, "url": site}])
