"""Which database a command works on: the environment's, else the demo's in this folder."""

import os
from pathlib import Path

from service import bootstrap, settings
from service.actions.context import Context
from service.domain.errors import BadInput
from service.settings import Settings

DEMO = Path("hemgang-demo")


def chosen() -> Settings:
    """Raises BadInput when there is neither."""
    if "HEMGANG_DATABASE" in os.environ:
        return settings.from_environment(os.environ)
    if DEMO.is_dir():
        return settings.for_demo(DEMO)
    raise BadInput("Ingen databas: sätt HEMGANG_DATABASE, eller starta demon här först med hemgang demo.")


def opened(chosen: Settings) -> Context:
    """A context whose database has the newest schema."""
    ctx = bootstrap.context(chosen)
    ctx.store.migrate()
    return ctx
