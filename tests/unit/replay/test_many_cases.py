"""A year of cases is replayed while one waits."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from service.agreements import thaw
from service.domain.case import CaseId
from service.replay import Fate, Story, Versions, replay_all, summed
from tests.a_context import frozen
from tests.unit.engine.other_versions import shipped
from tests.unit.replay.test_replay import walked

DIFFERENT = 40  #: walks; the other cases went the same ways
MANY, MOST_MINUTES = 1_000, 4


def many(number: int) -> Iterator[Story]:
    walks = [walked(shipped("stockholm"), seed, steps=15) for seed in range(DIFFERENT)]
    for place in range(number):
        yield replace(walks[place % DIFFERENT], case=CaseId(place))


def versions() -> Versions:
    files = thaw(*frozen("stockholm"))
    return Versions({1: files}, files)


@pytest.mark.nightly
def test_a_thousand_cases_take_minutes_on_every_core():
    began = time.perf_counter()
    summary = summed(replay_all(many(MANY), versions()))
    assert summary.fates == {Fate.SAME: MANY}
    assert (time.perf_counter() - began) / 60 < MOST_MINUTES


@pytest.mark.nightly
def test_processes_give_the_same_in_the_same_order_as_one():
    alone = list(replay_all(many(60), versions(), processes=1))
    assert list(replay_all(many(60), versions(), processes=2)) == alone
