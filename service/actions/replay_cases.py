"""Past cases, played again on a draft of their agreement: what would have been otherwise?"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.stories import story_of
from service.agreements import thaw
from service.agreements.frozen import Files
from service.domain.case import CaseId
from service.replay import Story, Summary, Versions, replay_all
from service.store import AgreementVersion

_AT_ONCE = 200  # cases that are read together


@dataclass(frozen=True)
class Period:
    """Cases that were opened from `start` to just before `end`."""

    start: datetime
    end: datetime


def replay_cases(
    ctx: Context,
    agreement: str,
    draft: Files,
    period: Period,
    *,
    processes: int = 0,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Summary:
    """`draft`: the files of the version that is tried. `progress` is told (done, of) as it goes. Reads only.

    `processes`: 0 for one on each core. Raises BadDocument for a draft that cannot be read.
    """
    with ctx.store.reading() as tx:
        cases = tx.recorded.cases(agreement, period.start, period.end)
        versions = {version.id: version for version in tx.agreements.versions(agreement)}
    summary = Summary()
    stories = _stories(ctx, cases)
    played = replay_all(stories, Versions(_files(versions), draft), processes=processes)
    for done, each in enumerate(played, 1):
        summary.add(each)
        progress(done, len(cases))
    return summary


def _stories(ctx: Context, cases: Sequence[CaseId]) -> Iterator[Story]:
    """Read as they are needed: a year of cases does not fit in memory."""
    for place in range(0, len(cases), _AT_ONCE):
        with ctx.store.reading() as tx:
            for record in tx.recorded.of(cases[place : place + _AT_ONCE]):
                yield story_of(record, ctx.agreement(tx, record.version), ctx.clock.now())


def _files(versions: Mapping[int, AgreementVersion]) -> dict[int, Files]:
    return {number: thaw(version.content, version.digest) for number, version in versions.items()}
