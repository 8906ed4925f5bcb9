"""Wires everything together; the one place that knows which adapter answers for which port."""

from adapters.fakes import FakeDirectory, FakeListing, FakeRegister
from service.actions.context import Context
from service.domain.clock import Clock, WallClock
from service.domain.errors import BadInput
from service.engine import Engine
from service.settings import Settings
from service.store import Store


def context(settings: Settings, clock: Clock | None = None) -> Context:
    """The context that every action is handed. Raises BadInput while only the demo has a directory."""
    if not settings.demo:
        raise BadInput("Ännu finns bara den påhittade katalogen: sätt HEMGANG_DEMO=1.")
    clock = clock or WallClock()
    return Context(
        store=Store(settings.database, clock=clock),
        engine=Engine(),
        clock=clock,
        directory=FakeDirectory.shipped(),
        register=FakeRegister.shipped(),
        listing=FakeListing.shipped(),
    )
