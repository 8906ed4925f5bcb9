"""What other limits would mean for the cases that are open now: how many would be late, and where."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from service.actions.context import Context
from service.agreements import read
from service.agreements.frozen import Files
from service.domain.case import CaseId, Due, OpenTask
from service.domain.errors import HemgangError
from service.domain.facts import Facts
from service.domain.people import UnitId
from service.notation.agreement import Agreement
from service.store import Case, Transaction

SOON = timedelta(days=7)


@dataclass
class Late:
    """Cases with a task that is late."""

    now: set[CaseId] = field(default_factory=set)
    soon: set[CaseId] = field(default_factory=set)  #: not yet, but within a week

    def note(self, case: CaseId, at: datetime, now: datetime) -> None:
        if at <= now:
            self.now.add(case)
        elif at <= now + SOON:
            self.soon.add(case)


@dataclass
class Compared:
    """Under the limits that hold, and under the draft's."""

    before: Late = field(default_factory=Late)
    after: Late = field(default_factory=Late)

    touched: set[CaseId] = field(default_factory=set)

    def note(self, case: CaseId, before: Due | None, after: Due | None, now: datetime) -> None:
        self.touched.add(case)
        for late, due in ((self.before, before), (self.after, after)):
            if due is not None and due.at is not None:
                late.note(case, due.at, now)


@dataclass(frozen=True)
class WhatIf:
    """Of tasks that would be due at another time; the others are as they are."""

    cases: int  #: open, in the agreement
    total: Compared
    deadlines: Mapping[str, Compared]  #: by the deadline's name
    units: Mapping[UnitId | None, Compared]  #: None: a role without a unit
    uncounted: Sequence[CaseId]  #: the draft has no limit that they need


def what_if(ctx: Context, agreement: str, draft: Files) -> WhatIf:
    """Only the limits are the draft's: the cases stand where they stand. Reads only. Raises BadDocument."""
    tried, now = read(draft), ctx.clock.now()
    total, uncounted = Compared(), []
    deadlines: dict[str, Compared] = defaultdict(Compared)
    units: dict[UnitId | None, Compared] = defaultdict(Compared)
    with ctx.store.reading() as tx:
        cases = tx.moves.candidates(agreement, but=0)
        for case in (tx.cases.load(number) for number in cases):
            try:
                found = list(_dues(ctx, tx, case, tried))
            except HemgangError:
                uncounted.append(case.id)
                continue
            for task, before, after in found:
                name = (before or after or Due(None)).name or task.name
                for among in (total, deadlines[name], units[case.participants.get(task.role)]):
                    among.note(case.id, before, after, now)
    return WhatIf(len(cases), total, dict(deadlines), dict(units), uncounted)


def _dues(
    ctx: Context, tx: Transaction, case: Case, tried: Agreement
) -> Iterator[tuple[OpenTask, Due | None, Due | None]]:
    """Open tasks that would be due at another time: by the limits that hold, and by those of the draft."""
    known = ctx.agreement(tx, case.agreement)
    now = ctx.clock.now()
    otherwise = replace(known, deadlines=tried.deadlines)
    before = ctx.engine.look(known, case.state, case.facts, now).tasks
    facts = {**case.facts, **_parameters(case, known, tried)}
    after = {task.id: task.due for task in ctx.engine.look(otherwise, case.state, facts, now).tasks}
    for task in before:
        then = after[task.id]
        if _at(task.due) != _at(then):
            yield task, task.due, then


def _parameters(case: Case, known: Agreement, tried: Agreement) -> Facts:
    """The draft's, where the case has kept those that it began with."""
    return {
        name: value
        for name, value in tried.parameters.items()
        if case.facts.get(name) == known.parameters.get(name)
    }


def _at(due: Due | None) -> datetime | None:
    """When somebody is late; not when something only begins then."""
    return None if due is None or due.begins else due.at
