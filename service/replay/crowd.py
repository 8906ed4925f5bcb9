"""Thousands of stories, on every core: they go to processes in bundles, and what came of them comes back."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context

from service.agreements import read
from service.agreements.frozen import Files
from service.engine import Engine
from service.replay.compare import Replayed, replay
from service.replay.story import Story

_BUNDLE = 25
_AHEAD = 3  # bundles that wait for each process


@dataclass(frozen=True)
class Versions:
    """The files of the versions that the stories were lived under, by row number, and of the new one."""

    old: Mapping[int, Files]
    new: Files


class Bench:
    """The versions made ready, once for a process."""

    def __init__(self, versions: Versions) -> None:
        self._old = {number: read(files) for number, files in versions.old.items()}
        self._new = read(versions.new)
        self._engine = Engine()

    def replay(self, story: Story) -> Replayed:
        return replay(story, self._old[story.version], self._new, self._engine)


def replay_all(stories: Iterable[Story], versions: Versions, *, processes: int = 0) -> Iterator[Replayed]:
    """In the order of the stories. `processes`: 0 for one on each core, 1 for none but this."""
    number = processes or len(os.sched_getaffinity(0))
    if number == 1:
        yield from map(Bench(versions).replay, stories)
        return
    # Started anew and not split off: whoever calls may have threads, and a lock that one of them holds.
    anew = get_context("spawn")
    with ProcessPoolExecutor(number, anew, initializer=_make_ready, initargs=(versions,)) as pool:
        waiting: deque[Future[Sequence[Replayed]]] = deque()
        for bundle in _bundles(stories):
            waiting.append(pool.submit(_replay, bundle))
            if len(waiting) > number * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _bundles(stories: Iterable[Story]) -> Iterator[list[Story]]:
    rest = iter(stories)
    while bundle := list(islice(rest, _BUNDLE)):
        yield bundle


_bench: Bench | None = None  # in a process of the pool


def _make_ready(versions: Versions) -> None:
    global _bench
    _bench = Bench(versions)


def _replay(bundle: list[Story]) -> Sequence[Replayed]:
    assert _bench is not None, "made ready when the process began"
    return [_bench.replay(story) for story in bundle]
