"""Wires everything together; the one place that knows which adapter answers for which port."""

from collections.abc import Mapping

from adapters.email import Mailer
from adapters.fakes import FakeDirectory, FakeListing, FakeOutbox, FakeRegister
from adapters.sms import Gateway
from service.actions.context import Context
from service.domain.clock import Clock, WallClock
from service.domain.errors import BadInput
from service.domain.notice import Channel
from service.engine import Engine
from service.ports import Notifier
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
        notifiers=notifiers(settings),
        address=settings.address,
        made_up=settings.demo,
    )


def notifiers(settings: Settings) -> Mapping[Channel, Notifier]:
    """The ways out that are set up. The demo has made-up receivers: nothing may leave it."""
    if settings.demo:
        outbox = FakeOutbox()
        return {Channel.EMAIL: outbox, Channel.SMS: outbox}
    found: dict[Channel, Notifier] = {}
    if mail := settings.mail:
        found[Channel.EMAIL] = Mailer(mail.host, mail.port, mail.sender, mail.user, mail.password)
    if sms := settings.sms:
        found[Channel.SMS] = Gateway(sms.url, sms.token, sms.sender)
    return found
