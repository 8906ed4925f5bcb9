"""What every journey has: a server, on PostgreSQL at night, a clock to move, and colleagues with browsers."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext

from service.actions.context import Context
from service.app import create_app
from service.domain.clock import FrozenClock
from service.settings import Settings
from tests.browsing import (
    LiveServer,
    base_url,
    browser_context_args,
    browser_type_launch_args,
    live_server,
)
from tests.journeys.colleagues import Workplace
from tests.journeys.time_passing import Time

__all__ = ("base_url", "browser_context_args", "browser_type_launch_args", "live_server")


@pytest.fixture
def app(ctx: Context) -> Flask:
    return create_app(ctx, Settings("sqlite:///unused", "k" * 32, demo=True, secure_cookies=False))


@pytest.fixture
def time(ctx: Context, clock: FrozenClock) -> Time:
    """The clock on the wall, and the worker that keeps an eye on it."""
    return Time(ctx, clock)


@pytest.fixture
def workplace(
    app: Flask, live_server: LiveServer, new_context: Callable[..., BrowserContext]
) -> Iterator[Workplace]:
    """Where colleagues sign in. When the day is over no browser has complained."""
    place = Workplace(
        live_server(app),
        new_page=lambda: new_context().new_page(),
    )
    yield place
    assert place.complaints() == []
