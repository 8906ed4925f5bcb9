"""Follow-up of a party's own cases: figures about many people, never about one.

Whoever asks chooses months, one of the party's own units, and who pays; nothing else. A region's unit cannot
ask for, group by or single out those who have social services (PDL 2:8); see `service.domain.access`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from service.actions.context import Context
from service.actions.follow_cases import Following, agreements_followed
from service.domain import access
from service.domain.case import CaseId
from service.domain.people import Staff, Unit, UnitId
from service.followup import FollowedCase, Period, Report, Settled, report_of
from service.store import FactValue, FollowedSpan, SettledTask, Transaction


@dataclass(frozen=True)
class Question:
    """What somebody asks of; what is not among the choices is passed over."""

    period: Period
    unit: str = ""  #: id of one of the party's own units; empty: all
    municipality: str = ""  #: the paying one, by name; empty: all


@dataclass(frozen=True)
class FollowUpPage:
    now: datetime
    period: Period
    report: Report
    least: int  #: people in the smallest group that is told
    units: Sequence[Unit]  #: that one may choose among
    unit: Unit | None  #: the chosen one
    municipalities: Sequence[str]  #: that pay in some of the cases, by name
    municipality: str  #: the chosen one
    merged: bool  #: causes that tell of social services are shown as one


@dataclass(frozen=True)
class _Read:
    """What the store holds about a question, as of one moment."""

    following: Following
    units: Sequence[Unit]
    unit: Unit | None
    spans: Sequence[FollowedSpan]
    facts: Mapping[CaseId, Sequence[FactValue]]
    deadlines: Sequence[SettledTask]


def read_follow_up(
    ctx: Context, question: Question, *, who: Staff, what: str = "uppföljning"
) -> FollowUpPage:
    """`what`: the page's or the file's name in the access log. Raises Forbidden.

    1. read everything as of one moment
    2. count, which may take seconds, while nobody waits for the database
    3. write down what will be shown; if that fails, nothing is
    """
    access.require_follow_up(who)
    with ctx.store.reading() as tx:
        read = _read(ctx, tx, question, who)
    page = _page(ctx, question, read)
    with ctx.store.transaction() as tx:
        thing = _thing(what, page)
        ctx.note(tx, who, access.Access.READ, thing, case=None, patient=None, purpose=access.FOLLOW_UP)
    return page


def _read(ctx: Context, tx: Transaction, question: Question, who: Staff) -> _Read:
    start, end = question.period.start, question.period.end
    party = [unit for unit in ctx.directory.units() if access.is_of_same_party(who, unit)]
    spans = tx.followed.cases(start, end, {unit.id for unit in party})
    following = Following(ctx, who, agreements_followed(ctx, tx, spans))
    acting = frozenset[UnitId]().union(*(span.units for span in spans))
    units = [unit for unit in following.askable(party) if unit.id in acting]
    chosen = next((unit for unit in units if unit.id == question.unit), None)
    wanted = {unit.id for unit in ([chosen] if chosen else units)}
    return _Read(
        following,
        units,
        chosen,
        spans=[span for span in spans if span.units & wanted],
        facts=tx.followed.facts(start, end, wanted, following.names),
        deadlines=list(tx.followed.deadlines(start, end, wanted, ctx.clock.now())),
    )


def _page(ctx: Context, question: Question, read: _Read) -> FollowUpPage:
    following, period, now = read.following, question.period, ctx.clock.now()
    cases = following.cases(read.spans, read.facts)
    payers = sorted({case.municipality for case in cases.values() if case.municipality})
    payer = question.municipality if question.municipality in payers else ""
    cases = {key: case for key, case in cases.items() if payer in ("", case.municipality)}
    settled = _settled(ctx, read.deadlines, cases)
    return FollowUpPage(
        now=now,
        period=period,
        report=report_of(list(cases.values()), settled, following.steps, period, now, following.least),
        least=following.least,
        units=read.units,
        unit=read.unit,
        municipalities=payers,
        municipality=payer,
        merged=not following.sees_social,
    )


def _settled(
    ctx: Context, tasks: Sequence[SettledTask], cases: Mapping[CaseId, FollowedCase]
) -> list[Settled]:
    return [
        Settled(ctx.directory.unit(task.unit).name, cases[task.case_id].person, task.kept)
        for task in tasks
        if task.case_id in cases
    ]


def _thing(what: str, page: FollowUpPage) -> str:
    months = f"{page.period.first:%Y-%m} till före {page.period.after:%Y-%m}"
    chosen = [months, page.unit.name if page.unit else "", page.municipality]
    return f"{what} {', '.join(word for word in chosen if word)}"[:200]
