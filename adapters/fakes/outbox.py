"""Sends nothing: keeps what would have left the house, for the operators' page in the demo and for tests."""

from collections import deque
from collections.abc import Sequence

from service.domain.notice import NotSent, Outgoing

KEPT = 100


class FakeOutbox:
    """Answers as a mail server or an SMS gateway would (see `service.ports.Notifier`)."""

    def __init__(self) -> None:
        self._sent: deque[Outgoing] = deque(maxlen=KEPT)
        self.down = False  #: a test turns the line off

    def send(self, notice: Outgoing) -> None:
        if self.down:
            raise NotSent("Servern svarar inte.")
        self._sent.append(notice)

    def sent(self) -> Sequence[Outgoing]:
        """The latest, in the order they were sent."""
        return list(self._sent)
