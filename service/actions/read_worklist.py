"""The unit's worklist: what waits for us, and what others do in our cases; the first due first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from service.actions.complete_task import name_of
from service.actions.context import Context
from service.actions.narrow_list import NO_CHOICES, Choices, Seen, choices, kept, split
from service.domain import access
from service.domain.case import CaseId, TaskId
from service.domain.narrowing import Narrowing
from service.domain.people import PersonId, Role, Staff, UnitId
from service.store import CaseSummary, Entry, Received, Taker, Transaction, WorklistItem

LIST = "arbetslista"  #: the page's name in the access log
CASES = "arenden"  #: and the case list's, among what is kept
SAME_LOOK = timedelta(hours=1)


@dataclass(frozen=True)
class WorklistPage:
    now: datetime
    ours: Sequence[WorklistItem]  #: waits for this unit, the earliest due first
    others: Sequence[WorklistItem]  #: waits for other parties in cases that this unit takes part in
    unread: Sequence[Received]  #: messages that nobody at the unit has acknowledged
    unanswered: Sequence[Received]  #: read, and our answer is waited for; the oldest first
    units: Mapping[UnitId, str]  #: names of the units that occur
    parties: Mapping[CaseId, Mapping[Role, UnitId]]  #: who takes part in each case
    taken: Mapping[tuple[CaseId, TaskId], Taker]  #: tasks of ours that a colleague, or the person, has taken
    letters_taken: Mapping[int, Taker]  #: messages likewise
    people: Mapping[PersonId, str]  #: names of those who have taken something
    chosen: Narrowing
    choices: Choices
    hidden: Sequence[WorklistItem]  #: what the choice leaves out: counted on the page, and shown to nobody


def read_worklist(
    ctx: Context, *, who: Staff, again: bool = False, chosen: Narrowing | None = None
) -> WorklistPage:
    """Every patient that is shown leaves a row in the access log.

    `chosen`: what to show; without it what the person chose last. Messages to read are never narrowed away.
    `again`: the page refreshes itself. Then only patients that the person has not seen in the list within
    `SAME_LOOK` are noted: a list that lies open for a shift is one look, not one every minute.
    """
    with ctx.store.transaction() as tx:
        now, unit = ctx.clock.now(), who.unit.id
        cases, unread = tx.caseload.of_unit(unit), tx.messages.inbox(unit, unread_only=True)
        passed = tx.history.latest_milestones([case.id for case in cases])
        taken, letters = tx.taken.tasks_of_unit(unit, now), tx.taken.messages_of_unit(unit, now)
        offered = choices(ctx, tx, cases, passed, who)
        narrowing = offered.only(kept(tx, LIST, who) if chosen is None else chosen)
        seen = Seen(now, who.person.id, taken, passed, {message.case_id for message in unread})
        ours, not_ours = split(tx.worklist.of_unit(unit), lambda item: seen.fits(item, narrowing))
        theirs = [item for item in tx.worklist.in_cases_of(unit) if item.unit != unit]
        others, not_theirs = split(theirs, lambda item: seen.fits(item, narrowing))
        shown = {(item.case_id, item.patient) for item in (*ours, *others)}
        unanswered = tx.messages.to_answer(unit)
        shown |= {(message.case_id, message.patient) for message in (*unread, *unanswered)}
        for case, patient in sorted(shown - (_just_seen(ctx, tx, who) if again else set())):
            ctx.note(tx, who, access.Access.READ, LIST, case=case, patient=patient)
        return WorklistPage(
            now=now,
            ours=ours,
            others=others,
            unread=unread,
            unanswered=unanswered,
            units=names_of_units(ctx),
            parties={case.id: case.participants for case in cases},
            taken=taken,
            letters_taken=letters,
            people=_names(ctx, [*taken.values(), *letters.values()]),
            chosen=narrowing,
            choices=offered,
            hidden=[*not_ours, *not_theirs],
        )


def _names(ctx: Context, takers: Sequence[Taker]) -> dict[PersonId, str]:
    return {person: name_of(ctx, person) for person in {taker.person for taker in takers}}


def _just_seen(ctx: Context, tx: Transaction, who: Staff) -> set[tuple[CaseId, str]]:
    since = ctx.clock.now() - SAME_LOOK
    seen = tx.access_log.of_person(who.person.id, since=since)
    return {
        (look.case_id, look.patient)
        for look in seen
        if look.object == LIST and look.unit == who.unit.id and look.case_id and look.patient
    }


@dataclass(frozen=True)
class CaseList:
    now: datetime
    open: Sequence[CaseSummary]
    closed: Sequence[CaseSummary]
    tasks: Sequence[WorklistItem]  #: open ones of these cases, whoever does them, the earliest due first
    milestones: Mapping[CaseId, Entry]  #: the latest of each case
    units: Mapping[UnitId, str]
    chosen: Narrowing = field(default_factory=Narrowing)
    choices: Choices = NO_CHOICES
    hidden: int = 0  #: open cases that the choice leaves out


def read_cases(ctx: Context, *, who: Staff, chosen: Narrowing | None = None) -> CaseList:
    """The cases that the unit takes part in, open and closed; `chosen` as for the worklist."""
    with ctx.store.transaction() as tx:
        now, unit = ctx.clock.now(), who.unit.id
        ongoing, closed = tx.caseload.of_unit(unit), tx.caseload.of_unit(unit, closed=True)
        passed = tx.history.latest_milestones([case.id for case in (*ongoing, *closed)])
        offered = choices(
            ctx, tx, ongoing, {case.id: passed[case.id] for case in ongoing if case.id in passed}, who
        )
        narrowing = offered.only(kept(tx, CASES, who) if chosen is None else chosen)
        unread = {message.case_id for message in tx.messages.inbox(unit, unread_only=True)}
        seen = Seen(now, who.person.id, tx.taken.tasks_of_unit(unit, now), passed, unread)
        tasks = tx.worklist.in_cases_of(unit)
        fitting = {item.case_id for item in tasks if seen.fits(item, narrowing)}
        by_task = narrowing.frist or narrowing.part or narrowing.vad
        shown, hidden = split(
            ongoing,
            lambda case: case.id in fitting if by_task else seen.fits_case(case.id, narrowing),
        )
        _note_all(ctx, tx, who, [*shown, *closed])
        return CaseList(
            now=now,
            open=shown,
            closed=closed,
            tasks=tasks,
            milestones=passed,
            units=names_of_units(ctx),
            chosen=narrowing,
            choices=offered,
            hidden=len(hidden),
        )


def names_of_units(ctx: Context) -> dict[UnitId, str]:
    return {unit.id: unit.name for unit in ctx.directory.units()}


def _note_all(ctx: Context, tx: Transaction, who: Staff, cases: Sequence[CaseSummary]) -> None:
    for case in cases:
        ctx.note(tx, who, access.Access.READ, "ärendelista", case=case.id, patient=case.patient)
