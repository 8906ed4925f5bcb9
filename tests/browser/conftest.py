"""What every test in this folder has: a browser and a server."""

from tests.browsing import (
    LEFT_THE_PAGE,
    LiveServer,
    barriers,
    base_url,
    browser_context_args,
    browser_type_launch_args,
    complaints,
    live_server,
    shut_out,
)

__all__ = (
    "LEFT_THE_PAGE",
    "LiveServer",
    "barriers",
    "base_url",
    "browser_context_args",
    "browser_type_launch_args",
    "complaints",
    "live_server",
    "shut_out",
)
