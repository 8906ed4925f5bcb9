"""Cases as they were, played again on another version of their agreement. No database."""

from service.replay.compare import Fate, Replayed, replay
from service.replay.crowd import Versions, replay_all
from service.replay.played import Played, Stop
from service.replay.story import Act, Event, Story
from service.replay.summary import Summary, summed

__all__ = [
    "Act",
    "Event",
    "Fate",
    "Played",
    "Replayed",
    "Stop",
    "Story",
    "Summary",
    "Versions",
    "replay",
    "replay_all",
    "summed",
]
