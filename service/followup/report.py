"""All figures of a period, as of one moment."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from service.domain.swedish import stockholm_time
from service.followup.deadlines import UnitShare, deadlines_kept
from service.followup.lead_times import StepTime, lead_times
from service.followup.material import FollowedCase, PlanState, Settled
from service.followup.period import Period, month_of
from service.followup.ready_days import ReadyMonth, ready_days
from service.followup.small_numbers import Count, Group, told


@dataclass(frozen=True)
class Part:
    """One of the groups that a whole is made up of."""

    name: str
    count: Count


@dataclass(frozen=True)
class Parts:
    parts: Sequence[Part]
    total: Count


@dataclass(frozen=True)
class MonthCases:
    month: date
    opened: Count
    closed: Count


@dataclass(frozen=True)
class Report:
    months: Sequence[MonthCases]
    opened: Count  #: in the whole period
    closed: Count
    steps: Sequence[StepTime]
    deadlines: Sequence[UnitShare]
    ready: Sequence[ReadyMonth]
    plans: Parts  #: of those who were offered one
    delays: Sequence[Part]  #: the most frequent first; a case may have several


def report_of(
    cases: Sequence[FollowedCase],
    settled: Iterable[Settled],
    steps: Sequence[str],
    period: Period,
    now: datetime,
    least: int,
) -> Report:
    """`steps`: names, in the order they are shown. `least`: people in the smallest group that is told."""
    stays = [case for case in cases if case.main]
    today = stockholm_time(now).date()
    months = period.months(today)
    opened, all_opened = _by_month(stays, months, lambda case: case.opened, least)
    closed, all_closed = _by_month(stays, months, lambda case: case.closed, least)
    return Report(
        months=[MonthCases(*each) for each in zip(months, opened, closed, strict=True)],
        opened=all_opened,
        closed=all_closed,
        steps=lead_times(stays, steps, period, least),
        deadlines=deadlines_kept(settled, least),
        ready=ready_days(stays, period, today, least),
        plans=_plans(cases, period, least),
        delays=_delays(cases, period, least),
    )


def _by_month(
    cases: Iterable[FollowedCase],
    months: Sequence[date],
    when: Callable[[FollowedCase], datetime | None],
    least: int,
) -> tuple[list[Count], Count]:
    people: dict[date, list[int]] = {month: [] for month in months}
    for case in cases:
        moment = when(case)
        if moment and (month := month_of(moment)) in people:
            people[month].append(case.person)
    return told([Group.of(some) for some in people.values()], least)


def _plans(cases: Iterable[FollowedCase], period: Period, least: int) -> Parts:
    offered = [case for case in cases if case.plan and period.holds(case.plan_at)]
    groups = [Group.of([case.person for case in offered if case.plan is state]) for state in PlanState]
    counts, total = told(groups, least)
    return Parts([Part(str(state), count) for state, count in zip(PlanState, counts, strict=True)], total)


def _delays(cases: Iterable[FollowedCase], period: Period, least: int) -> list[Part]:
    people: dict[str, list[int]] = {}
    for case in cases:
        for cause in {cause for at, cause in case.delays if period.holds(at)}:
            people.setdefault(cause, []).append(case.person)
    causes = sorted(people, key=lambda cause: (-len(people[cause]), cause))
    counts, _ = told([Group.of(people[cause]) for cause in causes], least)
    return [Part(cause, count) for cause, count in zip(causes, counts, strict=True)]
