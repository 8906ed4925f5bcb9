"""Time in a journey: it stands still until the story moves it."""

from datetime import datetime

from service.actions.context import Context
from service.domain.clock import STOCKHOLM, FrozenClock
from service.timers import Worker


class Time:
    """The clock on the wall in Stockholm. The worker is at work unless the story says that it was down."""

    def __init__(self, ctx: Context, clock: FrozenClock) -> None:
        self._clock = clock
        self._worker = Worker(ctx, "arbetare-1")

    def becomes(self, moment: str) -> None:
        """ "2026-04-15 09:00", with the worker keeping up."""
        self.becomes_while_the_worker_is_down(moment)
        self.worker_beats()

    def becomes_while_the_worker_is_down(self, moment: str) -> None:
        self._clock.move_to(datetime.fromisoformat(moment).replace(tzinfo=STOCKHOLM))

    def worker_beats(self) -> int:
        """What a worker does every second; returns how many timers it took on."""
        return self._worker.beat()
